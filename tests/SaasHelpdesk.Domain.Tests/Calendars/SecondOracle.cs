using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Calendars.Holidays;

namespace SaasHelpdesk.Domain.Tests.Calendars;

/// <summary>
/// The slow truth about a window: each of its seconds is resolved to local time and looked up in the definition, and all answers are
/// found by counting seconds. Shares no code with the calendar but the list of holidays, which has tests of its own.
/// </summary>
internal sealed class SecondOracle
{
    private const long Nano = 1_000_000_000;
    private readonly (CalendarSpanKind Kind, string? Name)[] _seconds;
    private readonly int[] _openBefore;

    public SecondOracle(CalendarDefinition definition, Instant start, int seconds)
    {
        Start = start;
        Length = seconds;
        _seconds = new (CalendarSpanKind, string?)[seconds];
        _openBefore = new int[seconds + 1];
        var zone = DateTimeZoneProviders.Tzdb[definition.TimeZone];
        var (date, rule) = (default(LocalDate), RuleOf(definition, default));
        for (var i = 0; i < seconds; i++)
        {
            var local = (start + Duration.FromSeconds(i)).InZone(zone).LocalDateTime;
            if (local.Date != date)
                (date, rule) = (local.Date, RuleOf(definition, local.Date));
            _seconds[i] = IsWithin(rule.Hours, local) ? (CalendarSpanKind.Open, null) : (rule.Closed, rule.Name);
            _openBefore[i + 1] = _openBefore[i] + (IsOpen(i) ? 1 : 0);
        }
    }

    public Instant Start { get; }

    public int Length { get; }

    public int OpenSeconds => _openBefore[^1];

    public bool IsOpen(int second) => _seconds[second].Kind == CalendarSpanKind.Open;

    public (CalendarSpanKind Kind, string? Name) At(int second) => _seconds[second];

    /// <summary>Open nanoseconds between two points of the window, given in nanoseconds from its start.</summary>
    public long Between(long from, long to) => OpenBefore(to) - OpenBefore(from);

    /// <summary>Where business time is used up, in nanoseconds from the start; null if not within the window.</summary>
    public long? Add(long start, long businessTime)
    {
        var second = (int)(start / Nano);
        var inSecond = start % Nano;
        if (businessTime == 0 && inSecond == 0 && second > 0 && IsOpen(second - 1))
            return start;
        for (; second < Length; second++, inSecond = 0)
        {
            if (!IsOpen(second))
                continue;
            var left = Nano - inSecond;
            if (businessTime <= left)
                return (second * Nano) + inSecond + businessTime;
            businessTime -= left;
        }

        return null;
    }

    private long OpenBefore(long at)
    {
        var second = (int)(at / Nano);
        return (_openBefore[second] * Nano) + (second < Length && IsOpen(second) ? at % Nano : 0);
    }

    private static (ImmutableArray<LocalHours> Hours, CalendarSpanKind Closed, string? Name) RuleOf(
        CalendarDefinition definition, LocalDate date)
    {
        if (definition.SpecialDays.FirstOrDefault(day => day.Date == date) is { } special)
            return (special.Hours, CalendarSpanKind.SpecialDay, special.Name);
        if (definition.HolidaySets.Select(code => HolidaySets.Find(code)!.Find(date)).FirstOrDefault(day => day is not null) is { } holiday)
            return ([], CalendarSpanKind.Holiday, holiday.NameDe);
        var weekday = definition.Weekdays.FirstOrDefault(day => day.Day == date.DayOfWeek);
        return (weekday?.Hours ?? [], CalendarSpanKind.OutsideHours, null);
    }

    private static bool IsWithin(ImmutableArray<LocalHours> hours, LocalDateTime local)
    {
        var minute = (local.Hour * 60) + local.Minute;
        foreach (var interval in hours)
        {
            if (minute >= interval.FromMinute && minute < interval.ToMinute)
                return true;
        }

        return false;
    }
}
