using NodaTime;

namespace SaasHelpdesk.Domain.Calendars.Holidays;

/// <summary>How a holiday's date (null: none that year) follows from the year, and in which years (inclusive) the law knows it.</summary>
internal sealed record HolidayRule(
    string NameDe, string NameEn, Func<int, LocalDate?> DateIn, int FirstYear = int.MinValue, int LastYear = int.MaxValue)
{
    public HolidayRule Since(int year) => this with { FirstYear = year };

    public HolidayRule Until(int year) => this with { LastYear = year };

    public HolidayRule Only(int year) => this with { FirstYear = year, LastYear = year };

    public HolidayRule Named(string nameDe) => this with { NameDe = nameDe };

    /// <summary>Only in years in which the date falls on one of those weekdays.</summary>
    public HolidayRule OnlyOn(params IsoDayOfWeek[] weekdays) =>
        this with { DateIn = year => DateIn(year) is { } date && weekdays.Contains(date.DayOfWeek) ? date : null };

    public Holiday? In(int year) =>
        year >= FirstYear && year <= LastYear && DateIn(year) is { } date ? new Holiday(date, NameDe, NameEn) : null;
}
