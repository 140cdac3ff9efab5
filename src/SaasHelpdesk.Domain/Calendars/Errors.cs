using NodaTime;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Calendars;

/// <summary>The refusals of calendars.</summary>
internal static class CalendarErrors
{
    public static Refusal UnknownTimeZone(string zone) => Refusal.Validation(
        "calendar.unknown-time-zone", $"'{zone}' is not an IANA time zone.", "timeZone");

    public static Refusal UnknownHolidaySet(string code, int index) => Refusal.Validation(
        "calendar.unknown-holiday-set", $"There is no holiday set '{code}'.", $"holidaySets[{index}]");

    public static Refusal UnknownWeekday(string field) => Refusal.Validation(
        "calendar.unknown-weekday", "The weekday must be one of Monday to Sunday.", $"{field}.day");

    public static Refusal DuplicateWeekday(IsoDayOfWeek day, string field) => Refusal.Validation(
        "calendar.duplicate-weekday", $"{day} is listed twice; put all its intervals in one entry.", $"{field}.day");

    public static Refusal DuplicateSpecialDay(LocalDate date, string field) => Refusal.Validation(
        "calendar.duplicate-special-day", $"{date:uuuu-MM-dd} is listed twice.", $"{field}.date");

    public static Refusal SpecialDayOutOfRange(LocalDate date, string field) => Refusal.Validation(
        "calendar.special-day-out-of-range", $"{date:uuuu-MM-dd} is not within the years 1970 to 2200.", $"{field}.date");

    public static Refusal SpecialDayUnnamed(string field) => Refusal.Validation(
        "calendar.special-day-unnamed", "A special day needs a name, since due times are explained with it.", $"{field}.name");

    public static Refusal HoursOutOfRange(string field) => Refusal.Validation(
        "calendar.hours-out-of-range", "An interval must lie within 00:00 and 24:00 and end after it starts.", field);

    public static Refusal HoursOutOfOrder(string field) => Refusal.Validation(
        "calendar.hours-out-of-order", "The intervals of a day must be sorted and must not overlap.", field);

    public static Refusal WorkingDayOutOfRange() => Refusal.Validation(
        "calendar.working-day-out-of-range", "A working day must be longer than zero and at most 24 hours.", "workingDay");

    public static Refusal NeverOpen() => Refusal.Validation(
        "calendar.never-open", "The calendar has no weekday with open hours, so its clocks would never end.", "weekdays");

    public static Refusal ClosedForAYear(LocalDate from) => Refusal.Validation(
        "calendar.closed-for-a-year", $"The calendar has no open time within a year from {from:uuuu-MM-dd}.", "specialDays");
}
