using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>What is asked of an assignment.</summary>
public sealed record AssignmentRequest
{
    /// <summary>The team that chooses.</summary>
    public required TeamId Team { get; init; }

    /// <summary>How it chooses.</summary>
    public required AssignmentMode Mode { get; init; }

    /// <summary>Skills that the agent must have.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];

    /// <summary>Whether an agent without the skills will do if nobody with them is free.</summary>
    public bool RelaxSkills { get; init; }

    /// <summary>Agents who are not to get it.</summary>
    public ImmutableArray<AgentId> RuleOut { get; init; } = [];

    /// <summary>The agent who gets it if free, whoever's turn it is.</summary>
    public AgentId? Prefer { get; init; }
}
