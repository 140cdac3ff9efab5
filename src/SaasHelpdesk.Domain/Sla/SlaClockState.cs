namespace SaasHelpdesk.Domain.Sla;

/// <summary>Where a clock stands.</summary>
public enum SlaClockState
{
    /// <summary>Nothing to measure now; the next cycle has not begun. Never overdue.</summary>
    Idle,

    /// <summary>Runs and is not late. Outside open hours it runs without elapsing.</summary>
    Running,

    /// <summary>Does not run: there is time left, but no due instant.</summary>
    Paused,

    /// <summary>Stopped with elapsed ≤ target.</summary>
    Met,

    /// <summary>Elapsed &gt; target and not stopped; it may be paused meanwhile.</summary>
    BreachedOpen,

    /// <summary>Stopped with elapsed &gt; target.</summary>
    BreachedMet,

    /// <summary>Ended without a verdict, or without a target for now: merged away, policy taken off or without such a target, closed unanswered in time.</summary>
    Cancelled,
}
