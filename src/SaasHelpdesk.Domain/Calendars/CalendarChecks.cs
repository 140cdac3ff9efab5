using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Calendars;

/// <summary>The rules a definition must keep. Each answers the first refusal, or null.</summary>
internal static class CalendarChecks
{
    private const int MinutesPerDay = 1440;
    private const int LongestClosure = 366;

    /// <summary>Even a calendar open on one weekday only needs more closed special days than this to be closed for a year.</summary>
    private const int HarmlessClosures = 30;

    /// <summary>Everything that can be seen without the holidays.</summary>
    public static Refusal? Days(CalendarDefinition definition) =>
        Weekdays(definition) ?? SpecialDays(definition) ?? WorkingDay(definition);

    /// <summary>
    /// Weekday hours go on for ever and no holiday set closes a weekday for a year, so only special days can; where there are enough
    /// of them, their dates are walked.
    /// </summary>
    public static Refusal? StaysOpen(CalendarDefinition definition, DayRules rules)
    {
        if (definition.Weekdays.OrEmpty().All(weekday => weekday.Hours.IsDefaultOrEmpty))
            return CalendarErrors.NeverOpen();
        var closed = definition.SpecialDays.OrEmpty().Where(day => day.Hours.IsDefaultOrEmpty).Select(day => day.Date).ToList();
        if (closed.Count <= HarmlessClosures)
            return null;

        var lastOpen = closed.Min().PlusDays(-LongestClosure);
        var end = closed.Max().PlusDays(LongestClosure);
        for (var date = lastOpen; date <= end; date = date.PlusDays(1))
        {
            if (!rules.On(date).Hours.IsEmpty)
                lastOpen = date;
            else if (Period.DaysBetween(lastOpen, date) > LongestClosure)
                return CalendarErrors.ClosedForAYear(lastOpen.PlusDays(1));
        }

        return null;
    }

    private static Refusal? Weekdays(CalendarDefinition definition)
    {
        var seen = new HashSet<IsoDayOfWeek>();
        foreach (var (index, weekday) in definition.Weekdays.OrEmpty().Index())
        {
            var field = $"weekdays[{index}]";
            if (weekday.Day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
                return CalendarErrors.UnknownWeekday(field);
            if (!seen.Add(weekday.Day))
                return CalendarErrors.DuplicateWeekday(weekday.Day, field);
            if (Hours(weekday.Hours, field) is { } refusal)
                return refusal;
        }

        return null;
    }

    private static Refusal? SpecialDays(CalendarDefinition definition)
    {
        var seen = new HashSet<LocalDate>();
        foreach (var (index, day) in definition.SpecialDays.OrEmpty().Index())
        {
            var field = $"specialDays[{index}]";
            if (day.Date.Calendar != CalendarSystem.Iso || day.Date.Year is < 1970 or > 2200)
                return CalendarErrors.SpecialDayOutOfRange(day.Date, field);
            if (string.IsNullOrWhiteSpace(day.Name))
                return CalendarErrors.SpecialDayUnnamed(field);
            if (!seen.Add(day.Date))
                return CalendarErrors.DuplicateSpecialDay(day.Date, field);
            if (Hours(day.Hours, field) is { } refusal)
                return refusal;
        }

        return null;
    }

    private static Refusal? WorkingDay(CalendarDefinition definition) =>
        definition.WorkingDay is { } length && (length <= Duration.Zero || length > Duration.FromDays(1))
            ? CalendarErrors.WorkingDayOutOfRange()
            : null;

    private static Refusal? Hours(ImmutableArray<LocalHours> hours, string field)
    {
        var lastEnd = 0;
        foreach (var (index, interval) in hours.OrEmpty().Index())
        {
            var path = $"{field}.hours[{index}]";
            if (interval.FromMinute < 0 || interval.ToMinute > MinutesPerDay || interval.FromMinute >= interval.ToMinute)
                return CalendarErrors.HoursOutOfRange(path);
            if (interval.FromMinute < lastEnd)
                return CalendarErrors.HoursOutOfOrder(path);
            lastEnd = interval.ToMinute;
        }

        return null;
    }
}
