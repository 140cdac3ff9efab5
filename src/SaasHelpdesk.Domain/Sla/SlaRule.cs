using System.Collections.Immutable;
using SaasHelpdesk.Domain.Conditions;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>A row of a policy: which tickets, and what is promised for them.</summary>
public sealed record SlaRule
{
    /// <summary>Name to show, for example "P2"; unique within the policy.</summary>
    public required string Name { get; init; }

    /// <summary>Which tickets it is for.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>At most one target a metric; a metric without one has no clock.</summary>
    public ImmutableArray<SlaTarget> Targets { get; init; } = [];
}
