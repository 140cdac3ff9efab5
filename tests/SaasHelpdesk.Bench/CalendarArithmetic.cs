using System.Diagnostics;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Bench;

/// <summary>What one call of business-time arithmetic costs. Goal: at most 200 ns, nothing allocated.</summary>
internal static class CalendarArithmetic
{
    private const int Pairs = 4096;
    private const int Rounds = 400;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(500); // Until the compiler has brought out its best code.

    /// <summary>Measures a Berlin calendar with lunch break and Bavarian holidays over random ranges of up to two years.</summary>
    public static void Run()
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

        Report("calendar Add", i => calendar.Add(from[i], open[i]));
        Report("calendar Between", i => calendar.Between(from[i], to[i]));
    }

    private static void Report<T>(string name, Func<int, T> call)
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

        Array.Sort(nanoseconds);
        Console.WriteLine($"{name}: {nanoseconds[Rounds / 2]:F0} ns median (goal 200), {allocated / Pairs} B a call");
    }
}
