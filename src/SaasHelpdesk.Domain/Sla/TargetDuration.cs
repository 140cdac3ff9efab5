namespace SaasHelpdesk.Domain.Sla;

/// <summary>How long something may take.</summary>
/// <param name="Amount">1 or more, at most a year's worth.</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct TargetDuration(int Amount, TargetUnit Unit)
{
    /// <summary>Minutes of the calendar's open time.</summary>
    public static TargetDuration BusinessMinutes(int amount) => new(amount, TargetUnit.BusinessMinutes);

    /// <summary>Hours of the calendar's open time.</summary>
    public static TargetDuration BusinessHours(int amount) => new(amount, TargetUnit.BusinessHours);

    /// <summary>Working days of the calendar: that many times the length of its working day, in open time.</summary>
    public static TargetDuration WorkingDays(int amount) => new(amount, TargetUnit.WorkingDays);

    /// <summary>Seconds round the clock, as chat needs them.</summary>
    public static TargetDuration Seconds(int amount) => new(amount, TargetUnit.Seconds);

    /// <summary>Minutes round the clock.</summary>
    public static TargetDuration Minutes(int amount) => new(amount, TargetUnit.Minutes);

    /// <summary>Hours round the clock.</summary>
    public static TargetDuration Hours(int amount) => new(amount, TargetUnit.Hours);

    /// <summary>Days of 24 hours round the clock.</summary>
    public static TargetDuration Days(int amount) => new(amount, TargetUnit.Days);

    /// <summary>Whether time counts round the clock, whatever the calendar says.</summary>
    public bool IsCalendarTime => Unit is TargetUnit.Seconds or TargetUnit.Minutes or TargetUnit.Hours or TargetUnit.Days;
}
