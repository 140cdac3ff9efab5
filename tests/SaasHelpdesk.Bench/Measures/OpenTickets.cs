using System.Diagnostics;
using System.Globalization;
using SaasHelpdesk.Bench.Hosting;
using SaasHelpdesk.Bench.Reporting;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>
/// Durable <c>openTicket</c> through grains against copying the very rows that it wrote into an empty database of the same kind, in as many
/// transactions as the group commit took. Rounds of both alternate, each on a database of its own.
/// </summary>
internal static class OpenTickets
{
    private const int Callers = 64;

    public static async Task Run(BenchRun run)
    {
        foreach (var engine in await run.Engines())
            await Compare(run, engine);
    }

    private static async Task Compare(BenchRun run, BenchEngine engine)
    {
        var (tickets, rounds) = run.Quick ? (2_000, 3) : (8_000, 5);
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            await using var database = await engine.Create();
            var (seconds, processor, transactions, bytes) = await Open(database, tickets);
            var rows = engine.Capture(database);
            await using var copy = await engine.Create();
            var before = Environment.CpuUsage.TotalTime;
            var copying = engine.Write(copy, rows, transactions);
            var copyingProcessor = Environment.CpuUsage.TotalTime - before;
            Report.Note(
                $"  {engine.Name}, round {round}: {tickets / seconds:N0}/s in {transactions} transactions, {processor.TotalMicroseconds / tickets:N0} µs of processor and {bytes:N0} bytes allocated each");
            Report.Note($"    raw {tickets / copying:N0}/s, {copyingProcessor.TotalMicroseconds / tickets:N0} µs of processor, {rows.Sum(table => table.Rows.Count) / (double)tickets:N1} rows each");
            if (round == 0)
                continue; // Until the compiler has brought out its best code.
            ours.Add(tickets / seconds);
            theirs.Add(tickets / copying);
        }

        var ratio = Statistics.Median(ours.Zip(theirs, (own, raw) => own / raw));
        run.Report.Add(new(
            $"open: durable openTicket, 64 callers, {engine.Name}",
            string.Create(CultureInfo.InvariantCulture, $"{Statistics.Median(ours):N0}/s (raw {Statistics.Median(theirs):N0}/s)"),
            ">= 0.50 of raw",
            ratio.ToString("F2", CultureInfo.InvariantCulture),
            ratio >= 0.5));
    }

    private static async Task<(double Seconds, TimeSpan Processor, int Transactions, double Bytes)> Open(BenchDatabase database, int tickets)
    {
        await using var host = new BenchHost(database, TimeProvider.System);
        await host.CreateTenant(TenantConfigurations.Default(BenchHost.Tenant, "Bench"));
        var commands = Enumerable.Range(0, tickets).Select(SampleTickets.Ticket).ToArray();
        var transactions = 0;
        using var subscription = host.Get<IChangeSignal>().Subscribe(_ => Interlocked.Increment(ref transactions));
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        await host.OpenTickets(Callers, tickets, i => commands[i]);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return (seconds, Environment.CpuUsage.TotalTime - processor, transactions, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)tickets);
    }
}
