using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>A team as an admin writes it.</summary>
public sealed record TeamDefinition
{
    /// <summary>The team.</summary>
    public required TeamId Id { get; init; }

    /// <summary>Name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Support level, 1–3.</summary>
    public int Level { get; init; } = 1;

    /// <summary>Who runs it.</summary>
    public TeamScope Scope { get; init; }

    /// <summary>Who works in it, in the order of the round robin.</summary>
    public ImmutableArray<TeamMember> Members { get; init; } = [];

    /// <summary>Who leads it; need not be a member.</summary>
    public AgentId? Lead { get; init; }

    /// <summary>How its tickets find their agent.</summary>
    public AssignmentMode Assignment { get; init; }

    /// <summary>
    /// How long an assigned agent has to take a ticket before it goes back to the team, in calendar time; null: an assignment needs no taking.
    /// </summary>
    public Duration? TakeWithin { get; init; }

    /// <summary>
    /// How long a ticket waits for somebody with the required skills before anybody will do, in calendar time; null: it waits for the skills.
    /// </summary>
    public Duration? RelaxSkillsAfter { get; init; }
}
