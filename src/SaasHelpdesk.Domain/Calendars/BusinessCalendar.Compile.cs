using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Calendars.Holidays;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Calendars;

public sealed partial class BusinessCalendar
{
    private const int MinutesPerDay = 1440;

    /// <summary>Checks a definition and makes it ready. Cheap: the tables come later, on first use.</summary>
    /// <returns>
    /// The calendar, or the first of these refusals: <c>calendar.unknown-time-zone</c>, <c>calendar.unknown-holiday-set</c>,
    /// <c>calendar.unknown-weekday</c>, <c>calendar.duplicate-weekday</c>, <c>calendar.hours-out-of-range</c>,
    /// <c>calendar.hours-out-of-order</c>, <c>calendar.special-day-out-of-range</c>, <c>calendar.special-day-unnamed</c>,
    /// <c>calendar.duplicate-special-day</c>, <c>calendar.working-day-out-of-range</c>, <c>calendar.never-open</c> (no weekday has hours;
    /// special days alone do not keep a calendar open), <c>calendar.closed-for-a-year</c>.
    /// </returns>
    public static Result<BusinessCalendar> Compile(CalendarDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(definition.TimeZone) is not { } zone)
            return CalendarErrors.UnknownTimeZone(definition.TimeZone);

        var holidaySets = ImmutableArray.CreateBuilder<HolidaySet>();
        foreach (var code in definition.HolidaySets.OrEmpty())
        {
            if (HolidaySets.Find(code) is not { } set)
                return CalendarErrors.UnknownHolidaySet(code, holidaySets.Count);
            holidaySets.Add(set);
        }

        if (CalendarChecks.Days(definition) is { } refusal)
            return refusal;
        var rules = new DayRules(definition, holidaySets.ToImmutable());
        if (CalendarChecks.StaysOpen(definition, rules) is { } closed)
            return closed;
        return new BusinessCalendar(definition, WorkingDayOf(definition), new Timeline(zone, rules), IsRoundTheClock(definition));
    }

    private static Duration WorkingDayOf(CalendarDefinition definition) =>
        definition.WorkingDay ?? Duration.FromMinutes(definition.Weekdays.Max(day => OpenMinutes(day.Hours)));

    private static bool IsRoundTheClock(CalendarDefinition definition) =>
        definition.HolidaySets.OrEmpty().IsEmpty
        && definition.Weekdays.Count(day => OpenMinutes(day.Hours) == MinutesPerDay) == 7
        && definition.SpecialDays.OrEmpty().All(day => OpenMinutes(day.Hours) == MinutesPerDay);

    private static int OpenMinutes(ImmutableArray<LocalHours> hours) =>
        hours.OrEmpty().Sum(interval => interval.ToMinute - interval.FromMinute);
}
