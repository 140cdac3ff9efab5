using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.People;

/// <summary>Team: what it has to do now. For those only who may read people.</summary>
internal static class TeamWorkTypes
{
    public static void Declare(SchemaTypes types)
    {
        var scope = types.Schema.Enum<TeamScope>("TeamScope", "Who runs a team.")
            .Value(TeamScope.Tenant, "The tenant itself.")
            .Value(TeamScope.Provider, "The provider, for all tenants that it serves.");
        var load = types.Schema.Object<TeamLoad>("TeamLoad", "How many tickets a team has that are neither resolved nor closed.");
        load.Field("open", types.Int.NonNull(), "All of them.", l => l.Open);
        load.Field("unassigned", types.Int.NonNull(), "Of those: without an assignee.", l => l.Unassigned);
        load.Field("breached", types.Int.NonNull(), "Of those: with a clock that was breached, as of the ticket's last event.", l => l.Breached);

        var team = types.Team;
        team.Field("scope", scope, "Who runs it. For the support side only.", (t, context) => MayRead(context) ? t.Definition?.Scope : null);
        team.Field("relaxSkillsAfter", types.Duration, "How long a ticket waits for somebody with the required skills before anybody will do. Null: it waits for the skills. For the support side only.", (t, context) => MayRead(context) ? t.Definition?.RelaxSkillsAfter : null);
        team.Field("load", load, "How many tickets it has. For the support side only.", async (t, context) => MayCount(context) ? await Load(t.Id, context.State<ApiRequest>()) : null);
        DeclareWaiting(types);
        types.Query.Field("team", team, "One team. Null if the newest configuration has none of that id. For the support side only.", async (_, context) =>
        {
            var request = context.State<ApiRequest>();
            request.Demand(Permission.ReadConfiguration);
            return request.SlugOf<TeamId>(context.Arg<string>("id")!, NodeKind.Team) is { } id && await TeamTypes.Team(request, id) is { Definition: not null } found ? found : null;
        })
            .Arg("id", types.Id.NonNull(), "Global id.");
    }

    private static void DeclareWaiting(SchemaTypes types)
    {
        var waiting = types.Schema.Object<WaitingTicket>("WaitingTicket", "A ticket for which no agent was free.");
        waiting.Field("ticket", types.Ticket, "The ticket. Null if you may not see it.", async (w, context) => await TicketAccess.Find(context.State<ApiRequest>(), w.Request.Ticket));
        waiting.Field("since", types.DateTime.NonNull(), "Since when it waits.", w => w.Since);
        waiting.Field("skills", types.String.NonNull().List().NonNull(), "What its agent has to be able to do.", w => w.Request.Skills.Select(static skill => skill.Value));
        waiting.Field("relaxSkillsAt", types.DateTime, "From when on anybody will do. Null if never, or if that is so already.", w => w.RelaxAt);
        types.Team.Field("waiting", Connections.Declare(types, "WaitingTicket", waiting), "Its tickets that wait for an agent to be free, by number. They are given out most urgent first. For the support side only.", async (t, context) =>
        {
            if (!MayRead(context))
                return null;
            var page = Connections.PageOf(context);
            if (!page.IsSuccess)
                throw ApiRequest.Refused(page.Refusal);
            var tickets = (await context.State<ApiRequest>().TeamStates.Load(t.Id))?.Waiting.OrderBy(static item => item.Request.Ticket.Number).ToList() ?? [];
            var slice = Connections.Slice(tickets, static item => item.Request.Ticket.Number, page.Value);
            return slice.IsSuccess ? slice.Value : throw ApiRequest.Refused(slice.Refusal);
        }).Paged(types);
    }

    // A loader has no entry for a team that has nothing to do.
    private static async ValueTask<TeamLoad> Load(TeamId team, ApiRequest request) => await request.TeamLoads.Load(team) ?? new TeamLoad(0, 0, 0);

    private static bool MayRead(in ResolverContext context) => context.State<ApiRequest>().Allows(Permission.ReadPeople);

    private static bool MayCount(in ResolverContext context) =>
        MayRead(context) && AccessPolicy.ReachOf(context.State<ApiRequest>().Principal, Permission.ReadTickets) == Reach.Tenant;
}
