using System.Collections.Immutable;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>
/// One version of an SLA policy, as an admin writes it. Immutable; an edit makes the next version, and open tickets keep theirs until an
/// explicit apply.
/// </summary>
public sealed record SlaPolicy
{
    /// <summary>The policy.</summary>
    public required PolicyId Id { get; init; }

    /// <summary>From 1 up.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Whether new tickets may get it. Deactivating cancels the clocks that run under it.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Which tickets it applies to; of a tenant's policies the first that matches is pinned at intake.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>In order; the first whose condition matches gives the targets. None matching: no targets.</summary>
    public ImmutableArray<SlaRule> Rules { get; init; } = [];

    /// <summary>What a reopening does to the resolution clock.</summary>
    public ReopenMode Reopen { get; init; } = ReopenMode.Total;

    /// <summary>What a change of the target does to elapsed time.</summary>
    public RetargetMode OnRetarget { get; init; } = RetargetMode.Keep;
}
