using NodaTime;

namespace SaasHelpdesk.Domain.Calendars;

public sealed partial class BusinessCalendar
{
    /// <summary>
    /// <paramref name="from"/>..<paramref name="to"/> cut into spans for explanations: in order, without gaps, neighbours of the same
    /// kind and name merged, none empty. The open spans add up to <see cref="Between"/>. Walks day by day: not for hot paths.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    /// <exception cref="CalendarRangeException">An instant is outside <see cref="Earliest"/>..<see cref="Latest"/>.</exception>
    public IEnumerable<CalendarSpan> Spans(Instant from, Instant to)
    {
        var (start, end) = CheckOrder(from, to);
        return Merge(_timeline.Walk(start / NanosecondsPerSecond, (end + NanosecondsPerSecond - 1) / NanosecondsPerSecond), from, to);
    }

    private static IEnumerable<CalendarSpan> Merge(IEnumerable<TimelineSegment> timeline, Instant from, Instant to)
    {
        CalendarSpan? pending = null;
        foreach (var segment in timeline)
        {
            // The timeline is cut at whole seconds, the answer at the exact instants.
            var start = Instant.Max(from, Instant.FromUnixTimeSeconds(segment.From));
            var end = Instant.Min(to, Instant.FromUnixTimeSeconds(segment.To));
            if (start >= end)
                continue;
            if (pending is { } last && last.Kind == segment.Kind && last.Name == segment.Name)
            {
                pending = last with { To = end };
                continue;
            }

            if (pending is { } done)
                yield return done;
            pending = new CalendarSpan(start, end, segment.Kind, segment.Name, segment.NameEn);
        }

        if (pending is { } final)
            yield return final;
    }
}
