using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>Where a team's round robin stands. It survives changes of the membership.</summary>
/// <param name="Last">Who got the last ticket; null before the first.</param>
/// <param name="Place">That agent's place among the members then, from 0 up: who follows if the agent has left the team since.</param>
public readonly record struct RoundRobinPointer(AgentId? Last, int Place)
{
    /// <summary>The place of the member whose turn it is, among members in the order given.</summary>
    public int Next(ImmutableArray<RoutingCandidate> members)
    {
        if (Last is not { } last || members.IsEmpty)
            return 0;
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Agent == last)
                return (i + 1) % members.Length;
        }

        return Place % members.Length;
    }
}
