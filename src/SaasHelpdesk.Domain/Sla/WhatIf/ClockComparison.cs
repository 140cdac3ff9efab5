namespace SaasHelpdesk.Domain.Sla.WhatIf;

/// <summary>One cycle of a clock under two policies.</summary>
/// <param name="Metric">What it measures.</param>
/// <param name="Cycle">Which cycle; the same under every policy.</param>
/// <param name="Before">The clock as it is; null if it has none.</param>
/// <param name="After">The clock as it would be; null if it would have none.</param>
public sealed record ClockComparison(SlaMetric Metric, int Cycle, SlaClock? Before, SlaClock? After)
{
    /// <summary>How it is judged.</summary>
    public Verdict VerdictBefore => VerdictOf(Before);

    /// <summary>How it would be judged.</summary>
    public Verdict VerdictAfter => VerdictOf(After);

    /// <summary>Whether it is judged differently or due at another time.</summary>
    public bool IsChanged => VerdictBefore != VerdictAfter || Before?.DueAt != After?.DueAt;

    /// <summary>How a clock is judged.</summary>
    public static Verdict VerdictOf(SlaClock? clock) => clock?.State switch
    {
        SlaClockState.Running or SlaClockState.Paused => Verdict.Open,
        SlaClockState.Met => Verdict.Met,
        SlaClockState.BreachedOpen or SlaClockState.BreachedMet => Verdict.Breached,
        _ => Verdict.None,
    };
}
