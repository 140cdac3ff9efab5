using System.Diagnostics;
using System.Globalization;
using NodaTime;
using SaasHelpdesk.Bench.Reporting;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>What one call of business-time arithmetic costs. Goal: at most 200 ns, nothing allocated.</summary>
internal static class CalendarArithmetic
{
    private const int Pairs = 4096;
    private const int Rounds = 400;
    private const int Goal = 200;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500); // Until the compiler has brought out its best code.

    /// <summary>Measures a Berlin calendar with lunch break and Bavarian holidays over random ranges of up to two years.</summary>
    public static Task Run(BenchRun run)
    {
        IsoDayOfWeek[] days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];
        var calendar = BusinessCalendar.Compile(new CalendarDefinition
        {
            Id = new CalendarId("bench"),
            Name = "Berlin office",
            TimeZone = "Europe/Berlin",
            Weekdays = [.. days.Select(day => new WeekdayHours(day, [new LocalHours(540, 720), new LocalHours(780, 1080)]))],
            HolidaySets = ["DE-BY"],
        }).Value;
        var random = new Random(1);
        var first = Instant.FromUtc(2024, 1, 1, 0, 0);
        var from = new Instant[Pairs];
        var to = new Instant[Pairs];
        var open = new Duration[Pairs];
        for (var i = 0; i < Pairs; i++)
        {
            from[i] = first + Duration.FromNanoseconds(random.NextInt64(Duration.FromDays(730).ToInt64Nanoseconds()));
            to[i] = from[i] + Duration.FromNanoseconds(random.NextInt64(Duration.FromDays(730).ToInt64Nanoseconds()));
            open[i] = calendar.Between(from[i], to[i]);
        }

        Measure(run, "calendar Add", i => calendar.Add(from[i], open[i]));
        Measure(run, "calendar Between", i => calendar.Between(from[i], to[i]));
        return Task.CompletedTask;
    }

    private static void Measure<T>(BenchRun run, string name, Func<int, T> call)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < WarmUp;)
            call(0);
        var nanoseconds = new double[Rounds];
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Pairs; i++)
                call(i);
            nanoseconds[round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / Pairs;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var median = Statistics.Median(nanoseconds);
        run.Report.Add(new(
            $"clock: {name}",
            string.Create(CultureInfo.InvariantCulture, $"{median:F0} ns, {allocated / Pairs} bytes allocated"),
            $"<= {Goal} ns",
            "",
            median <= Goal));
    }
}
