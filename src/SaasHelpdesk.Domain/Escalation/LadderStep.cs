using System.Collections.Immutable;
using SaasHelpdesk.Domain.Conditions;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>One step of a ladder. It fires at most once a clock cycle; if its conditions fail then, it is skipped for good.</summary>
public sealed record LadderStep
{
    /// <summary>1–999; names the step for ever, also in effect keys, so it never changes once used.</summary>
    public required int Number { get; init; }

    /// <summary>When on the clock.</summary>
    public required LadderOffset Offset { get; init; }

    /// <summary>Which tickets; checked when it fires.</summary>
    public Condition When { get; init; } = Condition.Always;

    /// <summary>What must still be so when it fires; all of them.</summary>
    public ImmutableArray<LadderGuard> OnlyWhile { get; init; } = [];

    /// <summary>What is done, in order. Empty only if <see cref="Disabled"/>.</summary>
    public ImmutableArray<LadderAction> Actions { get; init; } = [];

    /// <summary>True switches the step off; used to drop an inherited one.</summary>
    public bool Disabled { get; init; }
}
