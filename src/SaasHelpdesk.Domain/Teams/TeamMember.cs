using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>An agent's place in a team.</summary>
public sealed record TeamMember
{
    /// <summary>The agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Share of the work relative to the other members, 1–100: an agent of weight 2 carries twice the load of one with weight 1.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>What the agent is able to do in this team.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];
}
