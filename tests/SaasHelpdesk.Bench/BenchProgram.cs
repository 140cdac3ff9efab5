using SaasHelpdesk.Bench.Measures;

namespace SaasHelpdesk.Bench;

/// <summary>The command line: names of measures, none for all of them, and <c>--quick</c> for small loads.</summary>
internal static class BenchProgram
{
    private static readonly (string Name, Func<BenchRun, Task> Run)[] All =
    [
        ("clock", CalendarArithmetic.Run),
        ("clock", ClockEvaluation.Run),
        ("calls", GrainCalls.Run),
        ("ledger", LedgerThroughput.Run),
        ("open", OpenTickets.Run),
        ("wakeups", WakeUpStorm.Run),
        ("pages", Pages.Run),
        ("memory", Memory.Run),
        ("replay", Replay.Run),
        ("http", HttpThroughput.Run),
        ("fairness", Fairness.Run),
    ];

    public static async Task<int> Run(string[] args)
    {
        var quick = args.Contains("--quick");
        string[] wanted = [.. args.Where(arg => arg != "--quick")];
        if (wanted.FirstOrDefault(name => All.All(one => one.Name != name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"'{unknown}' is none of: {string.Join(", ", All.Select(one => one.Name).Distinct())}; --quick for small loads.");
            return 2;
        }

        await using var run = new BenchRun(quick);
        foreach (var (name, measure) in All)
        {
            if (wanted.Length > 0 && !wanted.Contains(name))
                continue;
            await measure(run);
            GC.Collect();
        }

        await Console.Out.WriteAsync(run.Report.ToText());
        return 0;
    }
}
