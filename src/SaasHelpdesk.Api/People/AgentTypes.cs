using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.People;

/// <summary>Agent. All but the name is for those only who may read people.</summary>
internal static class AgentTypes
{
    public static EnumType<Presence> Presence(SchemaTypes types) => types.Schema.Enum<Presence>("AgentPresence");

    public static void Declare(SchemaTypes types)
    {
        types.Schema.Enum<Presence>("AgentPresence", "Whether an agent can be given work.")
            .Value(Domain.Agents.Presence.Offline, "Not signed in.")
            .Value(Domain.Agents.Presence.Available, "At work; gets tickets assigned automatically.")
            .Value(Domain.Agents.Presence.Busy, "At work, but wants no further tickets now.")
            .Value(Domain.Agents.Presence.Away, "Absent, perhaps until a known instant.");
        var agent = types.Schema.Object<AgentNode>("Agent", "Somebody who works on tickets.");
        agent.Implements(types.Node);
        agent.Field("id", types.Id.NonNull(), "Global id.", (a, context) => context.State<ApiRequest>().IdOf(a.Id));
        agent.Field("key", types.String.NonNull(), "Slug within the tenant; the same as that of the agent's user.", a => a.Id.Value);
        agent.Field("name", types.String.NonNull(), "Name to show.", a => a.Name);
        agent.Field("user", types.User, "The agent as a user of the tenant. For the support side only.", async (a, context) =>
            MayRead(context) ? await PeopleTypes.User(context.State<ApiRequest>(), new UserId(a.Id.Value), a.Name) : null);
        DeclarePresence(types);
        DeclareAssignments(types);
        types.Query.Field("agent", types.Agent, "One agent. Null if there is none. For the support side only.", async (_, context) =>
        {
            var request = context.State<ApiRequest>();
            request.Demand(Permission.ReadPeople);
            var known = await AgentAccess.Find(request, request.SlugOf<AgentId>(context.Arg<string>("id")!, NodeKind.Agent));
            return known is { } id ? await PeopleTypes.Agent(request, id) : null;
        })
            .Arg("id", types.Id.NonNull(), "Global id.");
    }

    private static void DeclarePresence(SchemaTypes types)
    {
        var agent = types.Agent;
        agent.Field("presence", Presence(types), "Whether the agent can be given work. For the support side only.", (a, context) => MayRead(context) && Enum.TryParse<Presence>(a.Row?.Presence, ignoreCase: true, out var known) ? known : null);
        agent.Field("awayUntil", types.DateTime, "When an absence ends by itself. Null for an open end, or if there is none. For the support side only.", async (a, context) => (await State(a, context))?.AwayUntil);
        agent.Field("capacity", types.Int, "How many tickets the agent takes at a time. For the support side only.", (a, context) => MayRead(context) ? a.Row?.Capacity : null);
        agent.Field("openLoad", types.Int, "How many tickets the agent has, those still to be taken included. For the support side only.", (a, context) => MayRead(context) ? a.Row?.OpenLoad : null);
        agent.Field("skills", types.String.NonNull().List(), "What the agent is able to do. For the support side only.", (a, context) => MayRead(context) ? a.Row?.Skills.AsEnumerable() : null);
        agent.Field("shift", types.Schema.Object<CalendarDefinition>("BusinessCalendar"), "The calendar of the agent's working hours; outside it no tickets are assigned automatically. Null if the agent has no hours of their own. For the support side only.", async (a, context) =>
            (await State(a, context))?.Shift is { } shift ? (await context.State<ApiRequest>().Configuration()).Calendar(shift) : null);
        agent.Field("isOnShift", types.Boolean, "Whether it is within the agent's working hours now. True without a shift. For the support side only.", async (a, context) =>
            MayRead(context) ? await IsOnShift(await State(a, context), context.State<ApiRequest>()) : null);
        // Of the newest configuration, so that it is the same that routing goes by.
        agent.Field("teams", types.Team.NonNull().List(), "The agent's teams. For the support side only.", async (a, context) => !MayRead(context) ? null :
            from team in (await context.State<ApiRequest>().Configuration()).Teams
            where team.Members.Any(member => member.Agent == a.Id)
            select new TeamNode(team.Id, team));
    }

    private static void DeclareAssignments(SchemaTypes types)
    {
        var assignment = types.Schema.Object<AgentAssignment>("AgentAssignment", "A ticket that an agent has.");
        assignment.Field("ticket", types.Ticket, "The ticket. Null if you may not see it.", async (a, context) => await TicketAccess.Find(context.State<ApiRequest>(), a.Ticket));
        assignment.Field("team", types.Team, "The team that works on the ticket.", async (a, context) => await TeamTypes.Team(context.State<ApiRequest>(), a.Team));
        assignment.Field("since", types.DateTime.NonNull(), "When the agent got it.", a => a.Since);
        assignment.Field("takeBy", types.DateTime, "Until when, inclusive, the agent has to take it. Null if that is done or not needed.", a => a.TakeBy);
        types.Agent.Field("assignments", Connections.Declare(types, "AgentAssignment", assignment), "The tickets that the agent has, by number. For the support side only.", async (a, context) =>
        {
            if (!MayRead(context))
                return null;
            var page = Connections.PageOf(context);
            if (!page.IsSuccess)
                throw ApiRequest.Refused(page.Refusal);
            var assignments = (await State(a, context))?.Assignments.OrderBy(static item => item.Ticket.Number).ToList() ?? [];
            var slice = Connections.Slice(assignments, static item => item.Ticket.Number, page.Value);
            return slice.IsSuccess ? slice.Value : throw ApiRequest.Refused(slice.Refusal);
        }).Paged(types);
    }

    private static async ValueTask<bool?> IsOnShift(AgentState? agent, ApiRequest request)
    {
        if (agent?.Shift is not { } shift || await request.Shared.Configurations.Current(request.Tenant, request.Cancellation) is not { } configuration)
            return true;
        return configuration.Calendar(shift)?.IsOpen(await request.Now()) ?? true;
    }

    private static async ValueTask<AgentState?> State(AgentNode agent, ResolverContext context) =>
        MayRead(context) ? await context.State<ApiRequest>().AgentStates.Load(agent.Id) : null;

    private static bool MayRead(in ResolverContext context) => context.State<ApiRequest>().Allows(Permission.ReadPeople);
}
