using NodaTime;
using SaasHelpdesk.Domain.Calendars;

namespace SaasHelpdesk.Domain.Tests.Calendars;

/// <summary>The calendar against counting seconds, over random calendars. A failure names the seed that repeats it.</summary>
public sealed class BusinessCalendarPropertyTests
{
    private const long Nano = 1_000_000_000;
    private const int Day = 86_400;

    [Fact]
    public void Calendar_should_agree_with_counting_seconds() => ForEachCalendar(48, (random, calendar, around) =>
    {
        var oracle = new SecondOracle(calendar.Definition, around - Duration.FromSeconds(random.Next(Day / 2, 3 * Day / 2)), 2 * Day);
        CheckArithmetic(random, calendar, oracle);
        CheckIsOpen(random, calendar, oracle);
        CheckSpans(random, calendar, oracle);
    });

    [Fact]
    public void Between_should_agree_with_every_second_of_a_year()
    {
        var definition = CalendarSamples.Definition(
            CalendarSamples.MondayToFriday, "08:00-12:00 13:00-17:30", "Europe/Berlin", ["DE-BY"],
            CalendarSamples.Special("2026-12-24", "Heiligabend", "08:00-12:00"),
            CalendarSamples.Special("2026-03-29", "Umstellung", "00:30-04:00"));
        var oracle = new SecondOracle(definition, CalendarSamples.At("2026-01-01T00:00"), 365 * Day);

        var calendar = BusinessCalendar.Compile(definition).Value;

        // 252 working days of 8.5 h, of which Christmas Eve only 4 h, and 2.5 h in the night of the change.
        Assert.Equal((251 * 30_600) + (4 * 3600) + 9000, oracle.OpenSeconds);
        Assert.Equal(Duration.FromSeconds(oracle.OpenSeconds), calendar.Between(oracle.Start, CalendarSamples.At("2027-01-01T00:00")));
    }

    [Fact]
    public void Add_should_invert_Between_over_the_whole_range() => ForEachCalendar(12, (random, calendar, _) =>
    {
        for (var i = 0; i < 30; i++)
        {
            var points = Enumerable.Range(0, 3).Select(_ => BusinessCalendar.Earliest + Duration.FromNanoseconds(
                random.NextInt64((BusinessCalendar.Latest - BusinessCalendar.Earliest).ToInt64Nanoseconds()))).Order().ToArray();
            var (first, second) = (calendar.Between(points[0], points[1]), calendar.Between(points[1], points[2]));

            Assert.Equal(first + second, calendar.Between(points[0], points[2]));
            if (second == Duration.Zero)
                continue;
            var due = calendar.Add(points[0], first + second);
            Assert.True(due <= points[2]);
            Assert.Equal(first + second, calendar.Between(points[0], due));
            Assert.Equal(first + second - Duration.Epsilon, calendar.Between(points[0], due - Duration.Epsilon)); // None earlier would do.
            Assert.Equal(due, calendar.Add(calendar.Add(points[0], first), second));
        }
    });

    private static void CheckArithmetic(Random random, BusinessCalendar calendar, SecondOracle oracle)
    {
        for (var i = 0; i < 100; i++)
        {
            var (from, to) = Range(random, oracle);
            var open = oracle.Between(from, to);
            Assert.Equal(Duration.FromNanoseconds(open), calendar.Between(At(oracle, from), At(oracle, to)));

            var time = random.Next(4) switch { 0 => open, 1 => 0, 2 => open / Nano * Nano, _ => random.NextInt64(open + 1) };
            if (oracle.Add(from, time) is not { } due)
                continue;
            Assert.Equal(At(oracle, due), calendar.Add(At(oracle, from), Duration.FromNanoseconds(time)));
            Assert.Equal(Duration.FromNanoseconds(time), calendar.Between(At(oracle, from), At(oracle, due)));
        }
    }

    private static void CheckIsOpen(Random random, BusinessCalendar calendar, SecondOracle oracle)
    {
        for (var second = random.Next(30); second < oracle.Length; second += 30)
            Assert.Equal(oracle.IsOpen(second), calendar.IsOpen(At(oracle, (second * Nano) + random.NextInt64(Nano))));
    }

    // The spans must partition the range, be merged, and hold for each second within them.
    private static void CheckSpans(Random random, BusinessCalendar calendar, SecondOracle oracle)
    {
        var (from, to) = Range(random, oracle);
        var at = At(oracle, from);
        var open = Duration.Zero;
        CalendarSpan? last = null;
        foreach (var span in calendar.Spans(at, At(oracle, to)))
        {
            Assert.Equal(at, span.From);
            Assert.True(span.To > span.From);
            Assert.False(last is { } previous && previous.Kind == span.Kind && previous.Name == span.Name, "Neighbours were not merged.");
            var first = (int)((span.From - oracle.Start).ToInt64Nanoseconds() / Nano);
            var end = (int)(((span.To - oracle.Start).ToInt64Nanoseconds() + Nano - 1) / Nano);
            for (var second = first; second < end; second++)
            {
                if (oracle.At(second) != (span.Kind, span.Name))
                    Assert.Fail($"{oracle.At(second)} at second {second}, but {span}.");
            }

            open += span.Kind == CalendarSpanKind.Open ? span.To - span.From : Duration.Zero;
            (at, last) = (span.To, span);
        }

        Assert.Equal(At(oracle, Math.Max(from, to)), at);
        Assert.Equal(calendar.Between(At(oracle, from), At(oracle, to)), open);
    }

    private static (long From, long To) Range(Random random, SecondOracle oracle)
    {
        var (a, b) = (Point(random, oracle), Point(random, oracle));
        return (Math.Min(a, b), Math.Max(a, b));
    }

    // Often where something opens or closes, often a whole minute, sometimes any nanosecond.
    private static long Point(Random random, SecondOracle oracle)
    {
        var second = random.Next(1, oracle.Length);
        switch (random.Next(4))
        {
            case 0:
                while (second < oracle.Length - 1 && oracle.At(second) == oracle.At(second - 1))
                    second++;
                return second * Nano;
            case 1:
                return second / 60 * 60 * Nano;
            case 2:
                return second * Nano;
            default:
                return random.NextInt64(oracle.Length * Nano);
        }
    }

    private static Instant At(SecondOracle oracle, long nanoseconds) => oracle.Start + Duration.FromNanoseconds(nanoseconds);

    private static void ForEachCalendar(int count, Action<Random, BusinessCalendar, Instant> property)
    {
        for (var seed = 1; seed <= count; seed++)
        {
            var random = new Random(seed);
            var (definition, around) = RandomCalendars.Next(random);
            try
            {
                property(random, BusinessCalendar.Compile(definition).Value, around);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, {definition.TimeZone} around {around}: {exception.Message}", exception);
            }
        }
    }
}
