using System.Collections.Immutable;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>One rule of the tenant's ordered intake rules. It sees what earlier rules made of the ticket.</summary>
public sealed record RoutingRule
{
    /// <summary>The rule.</summary>
    public required RoutingRuleId Id { get; init; }

    /// <summary>Name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is looked at.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Which tickets it is for.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>The team that gets the ticket; null leaves it.</summary>
    public TeamId? SetTeam { get; init; }

    /// <summary>The ticket's priority; null leaves it.</summary>
    public Priority? SetPriority { get; init; }

    /// <summary>Path of the ticket's category; null leaves it.</summary>
    public string? SetCategory { get; init; }

    /// <summary>Tags to add.</summary>
    public ImmutableArray<string> AddTags { get; init; } = [];

    /// <summary>Skills that the assigned agent must have, in addition to those of earlier rules.</summary>
    public ImmutableArray<SkillId> RequireSkills { get; init; } = [];

    /// <summary>Whether a match ends the list.</summary>
    public bool Stop { get; init; }
}
