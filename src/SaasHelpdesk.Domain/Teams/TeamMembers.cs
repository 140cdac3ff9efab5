using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>Makes candidates of a team's members.</summary>
public static class TeamMembers
{
    /// <summary>The members as they are now, in the team's order.</summary>
    /// <param name="team">The team.</param>
    /// <param name="agents">The members' states, in the team's order; null for one of whom nothing is known, who counts as offline.</param>
    /// <param name="configuration">Where the calendars of shifts are found.</param>
    /// <param name="now">The present.</param>
    public static ImmutableArray<RoutingCandidate> Of(
        TeamDefinition team, IReadOnlyList<AgentState?> agents, CompiledConfiguration configuration, Instant now)
    {
        var candidates = ImmutableArray.CreateBuilder<RoutingCandidate>(team.Members.Length);
        for (var i = 0; i < team.Members.Length; i++)
        {
            var member = team.Members[i];
            var agent = agents[i] ?? AgentState.Initial(member.Agent);
            candidates.Add(new RoutingCandidate
            {
                Agent = member.Agent,
                Weight = member.Weight,
                Skills = agent.Skills.IsEmpty ? member.Skills : [.. member.Skills.Union(agent.Skills)],
                Presence = agent.Presence,
                OnShift = Shifts.IsOn(agent, configuration, now),
                OpenLoad = agent.OpenLoad,
                Capacity = agent.Capacity,
                Tickets = [.. agent.Assignments.Select(a => a.Ticket)],
            });
        }

        return candidates.MoveToImmutable();
    }
}
