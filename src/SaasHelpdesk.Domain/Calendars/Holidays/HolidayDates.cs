using NodaTime;

namespace SaasHelpdesk.Domain.Calendars.Holidays;

/// <summary>The ways in which a holiday's date follows from the year.</summary>
internal static class HolidayDates
{
    public static Func<int, LocalDate?> On(int month, int day) => year => new LocalDate(year, month, day);

    /// <summary>Days after Easter Sunday; negative for days before.</summary>
    public static Func<int, LocalDate?> Easter(int days) => year => EasterSunday(year).PlusDays(days);

    /// <summary>The n-th such weekday of a month (from 1), and then some days more.</summary>
    public static Func<int, LocalDate?> Nth(int n, IsoDayOfWeek weekday, int month, int plusDays = 0) =>
        year => NthOf(year, n, weekday, month).PlusDays(plusDays);

    /// <summary>The last such weekday before a date.</summary>
    public static Func<int, LocalDate?> LastBefore(IsoDayOfWeek weekday, int month, int day) =>
        year => new LocalDate(year, month, day).Previous(weekday);

    public static LocalDate NthOf(int year, int n, IsoDayOfWeek weekday, int month) =>
        new LocalDate(year, month, 1).PlusDays(-1).Next(weekday).PlusWeeks(n - 1);

    /// <summary>Easter Sunday of the Gregorian calendar, by Gauss's rule with the corrections for lunar months of 29 and 28 days.</summary>
    public static LocalDate EasterSunday(int year)
    {
        var century = year / 100;
        var lunarDrift = (15 + century - (century / 4) - (((8 * century) + 13) / 25)) % 30;
        var sundayDrift = (4 + century - (century / 4)) % 7;
        var golden = year % 19;
        var fullMoon = ((19 * golden) + lunarDrift) % 30;
        if (fullMoon == 29 || (fullMoon == 28 && golden > 10))
            fullMoon--;
        // The full moon in days after 21 March, then on to the Sunday that follows it.
        var toSunday = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * fullMoon) + sundayDrift) % 7;
        return new LocalDate(year, 3, 22).PlusDays(fullMoon + toSunday);
    }
}
