using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tests.Calendars;

/// <summary>Short ways to write calendars, hours and instants in tests.</summary>
internal static class CalendarSamples
{
    public const string AroundTheClock = "00:00-24:00";

    public static readonly IsoDayOfWeek[] MondayToFriday =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static readonly IsoDayOfWeek[] EveryDay = [.. MondayToFriday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    public static BusinessCalendar Office(
        string hours, string zone = "Europe/Berlin", string[]? holidays = null, params SpecialDay[] days) =>
        BusinessCalendar.Compile(Definition(MondayToFriday, hours, zone, holidays, days)).Value;

    public static BusinessCalendar Daily(
        string hours, string zone = "Europe/Berlin", string[]? holidays = null, params SpecialDay[] days) =>
        BusinessCalendar.Compile(Definition(EveryDay, hours, zone, holidays, days)).Value;

    public static CalendarDefinition Definition(
        IsoDayOfWeek[] days, string hours, string zone = "Europe/Berlin", string[]? holidays = null, params SpecialDay[] special) => new()
        {
            Id = new CalendarId("test"),
            Name = "Test",
            TimeZone = zone,
            Weekdays = [.. days.Select(day => new WeekdayHours(day, Hours(hours)))],
            HolidaySets = [.. holidays ?? []],
            SpecialDays = [.. special],
        };

    public static SpecialDay Special(string date, string name, string hours = "") => new(Date(date), name, Hours(hours));

    /// <summary>"09:00-12:00 13:00-17:00"; empty means closed.</summary>
    public static ImmutableArray<LocalHours> Hours(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => new LocalHours(Minute(part[..5]), Minute(part[6..])))];

    public static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>Local time of the zone, the earlier one where it is ambiguous: "2026-03-27T16:30" or with seconds.</summary>
    public static Instant At(string local, string zone = "Europe/Berlin") =>
        LocalDateTimePattern.GeneralIso.Parse(local.Length == 16 ? local + ":00" : local).Value
            .InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();

    public static Instant Utc(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private static int Minute(string text) => (int.Parse(text[..2], null) * 60) + int.Parse(text[3..], null);
}
