using NodaTime;

namespace SaasHelpdesk.Domain.Calendars;

/// <summary>
/// Lays the local rules of a calendar out on the line of instants. The definition of open is: an instant is open if its local time of
/// day is within the hours of its local date. So a wall time that the spring change skips takes no time, and one that the autumn
/// change repeats counts twice. All edges are whole seconds, since hours are in minutes and zone offsets and changes in seconds.
/// </summary>
internal sealed class Timeline(DateTimeZone zone, DayRules rules)
{
    private const int SecondsPerMinute = 60;
    private const int MinutesPerDay = 1440;
    private const int SecondsPerDay = SecondsPerMinute * MinutesPerDay;
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The segments of <paramref name="from"/>..<paramref name="to"/> (Unix seconds) in order, without gaps.</summary>
    public IEnumerable<TimelineSegment> Walk(long from, long to)
    {
        while (from < to)
        {
            var interval = zone.GetZoneInterval(Instant.FromUnixTimeSeconds(from));
            var end = interval.HasEnd ? Math.Min(to, interval.End.ToUnixTimeSeconds()) : to;
            var offset = interval.WallOffset.Seconds;
            foreach (var local in WalkLocal(from + offset, end + offset))
                yield return local with { From = local.From - offset, To = local.To - offset };
            from = end;
        }
    }

    private IEnumerable<TimelineSegment> WalkLocal(long from, long to)
    {
        var day = (from >= 0 ? from : from - SecondsPerDay + 1) / SecondsPerDay;
        for (; day * SecondsPerDay < to; day++)
        {
            var rule = rules.On(Epoch.PlusDays((int)day));
            foreach (var (fromMinute, toMinute, kind) in Partition(rule))
            {
                var start = Math.Max(from, (day * SecondsPerDay) + (fromMinute * SecondsPerMinute));
                var end = Math.Min(to, (day * SecondsPerDay) + (toMinute * SecondsPerMinute));
                if (start < end)
                    yield return new TimelineSegment(start, end, kind, NameOf(kind, rule.Name), NameOf(kind, rule.NameEn));
            }
        }
    }

    private static string? NameOf(CalendarSpanKind kind, string? name) => kind == CalendarSpanKind.Open ? null : name;

    private static IEnumerable<(int From, int To, CalendarSpanKind Kind)> Partition(DayRule rule)
    {
        var at = 0;
        foreach (var hours in rule.Hours)
        {
            yield return (at, hours.FromMinute, rule.ClosedKind);
            yield return (hours.FromMinute, hours.ToMinute, CalendarSpanKind.Open);
            at = hours.ToMinute;
        }

        yield return (at, MinutesPerDay, rule.ClosedKind);
    }
}
