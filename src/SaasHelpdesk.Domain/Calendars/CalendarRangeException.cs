namespace SaasHelpdesk.Domain.Calendars;

/// <summary>
/// An instant, or the answer for one, lies outside <see cref="BusinessCalendar.Earliest"/>..<see cref="BusinessCalendar.Latest"/>.
/// Input from outside is checked against that range before it gets here, so this means a bug.
/// </summary>
public sealed class CalendarRangeException : InvalidOperationException
{
    /// <summary>Made by serializers and tests only.</summary>
    public CalendarRangeException()
    {
    }

    /// <summary>Says what fell out of range.</summary>
    public CalendarRangeException(string message)
        : base(message)
    {
    }

    /// <summary>Says what fell out of range, and why.</summary>
    public CalendarRangeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
