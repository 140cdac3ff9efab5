namespace SaasHelpdesk.Domain.Sla;

/// <summary>What a stretch of a clock's life was.</summary>
public enum SlaSpanKind
{
    /// <summary>Open hours that count.</summary>
    Counted,

    /// <summary>Closed: the weekday's hours have not begun, have ended, or do not exist.</summary>
    OutsideHours,

    /// <summary>Closed: a holiday.</summary>
    Holiday,

    /// <summary>Closed: a date with hours of its own.</summary>
    SpecialDay,

    /// <summary>Paused in a pending category.</summary>
    Paused,

    /// <summary>Resolved, before it was reopened.</summary>
    Resolved,

    /// <summary>No target applied: no policy, or none of its rules had one for this metric.</summary>
    NoTarget,

    /// <summary>Before a re-target that started the count again from zero.</summary>
    Restarted,
}
