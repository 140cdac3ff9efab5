namespace SaasHelpdesk.Domain.Calendars;

/// <summary>Why a stretch of time counts or does not.</summary>
public enum CalendarSpanKind
{
    /// <summary>Open: business time runs.</summary>
    Open,

    /// <summary>Closed because the weekday's hours have not begun, have ended, or do not exist.</summary>
    OutsideHours,

    /// <summary>Closed because a holiday set names the date.</summary>
    Holiday,

    /// <summary>Closed time of a date that has its own hours.</summary>
    SpecialDay,
}
