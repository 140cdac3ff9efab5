using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.People;

/// <summary>Team.</summary>
internal static class TeamTypes
{
    public static void Declare(SchemaTypes types)
    {
        var mode = types.Schema.Enum<AssignmentMode>("AssignmentMode", "How a team's tickets find their agent.")
            .Value(AssignmentMode.Manual, "Agents take tickets from the team's queue.")
            .Value(AssignmentMode.RoundRobin, "In turns.")
            .Value(AssignmentMode.WeightedLoad, "To whoever has the least open load for their weight.");
        var team = types.Schema.Object<TeamNode>("Team", "A team of agents with a support level.");
        team.Implements(types.Node);
        team.Field("id", types.Id.NonNull(), "Global id.", (t, context) => context.State<ApiRequest>().IdOf(t.Id));
        team.Field("key", types.String.NonNull(), "Slug within the tenant.", t => t.Id.Value);
        team.Field("name", types.String.NonNull(), "Name to show.", t => t.Definition?.Name ?? t.Id.Value);
        team.Field("level", types.Int, "Support level, 1 to 3. Null if the newest configuration has no such team.", t => t.Definition?.Level);
        team.Field("assignment", mode, "How its tickets find their agent. For the support side only.", (t, context) => MayRead(context) ? t.Definition?.Assignment : null);
        team.Field("takeWithin", types.Duration, "How long an assigned agent has to take a ticket before it goes back to the team. For the support side only.", (t, context) => MayRead(context) ? t.Definition?.TakeWithin : null);
        team.Field("lead", types.Agent, "Who leads it. For the support side only.", async (t, context) =>
            MayRead(context) ? await PeopleTypes.Agent(context.State<ApiRequest>(), t.Definition?.Lead) : null);
        DeclareMembers(types);
    }

    public static async ValueTask<TeamNode?> Team(ApiRequest request, TeamId? id) =>
        id is { } team ? new TeamNode(team, (await request.Configuration()).Team(team)) : null;

    private static void DeclareMembers(SchemaTypes types)
    {
        var member = types.Schema.Object<TeamMember>("TeamMember", "An agent's place in a team.");
        member.Field("agent", types.Agent.NonNull(), "Who has the place.", async (m, context) => await PeopleTypes.Agent(context.State<ApiRequest>(), m.Agent));
        member.Field("weight", types.Int.NonNull(), "Share of the work relative to the other members, 1 to 100.", m => m.Weight);
        member.Field("skills", types.String.NonNull().List().NonNull(), "What the agent is able to do in this team.", m => m.Skills.Select(skill => skill.Value));
        types.Team.Field("members", member.NonNull().List(), "Who works in it, in the order of the round robin. For the support side only.", (t, context) =>
            MayRead(context) ? t.Definition?.Members.AsEnumerable() : null);
    }

    private static bool MayRead(in ResolverContext context) => context.State<ApiRequest>().Allows(Permission.ReadPeople);
}
