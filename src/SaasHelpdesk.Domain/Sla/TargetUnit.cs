namespace SaasHelpdesk.Domain.Sla;

/// <summary>The unit of a target.</summary>
public enum TargetUnit
{
    /// <summary>Seconds of open time.</summary>
    BusinessSeconds,

    /// <summary>Minutes of open time.</summary>
    BusinessMinutes,

    /// <summary>Hours of open time.</summary>
    BusinessHours,

    /// <summary>Working days: multiples of the calendar's working day, in open time.</summary>
    WorkingDays,

    /// <summary>Seconds round the clock.</summary>
    Seconds,

    /// <summary>Minutes round the clock.</summary>
    Minutes,

    /// <summary>Hours round the clock.</summary>
    Hours,

    /// <summary>Days of 24 hours round the clock.</summary>
    Days,
}
