using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SaasHelpdesk.Bench.Http;
using SaasHelpdesk.Bench.Reporting;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>
/// How long one tenant's ticket read takes while another floods the server with the costliest operations that are allowed, from a process and
/// connections of its own: once within the standard limits, and once with limits that bind nothing, so that turns alone keep it fair. Quiet and
/// flooded rounds alternate.
/// </summary>
internal static class Fairness
{
    private const int Readers = 2;
    private const int FloodConnections = 16;
    private const double Goal = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static async Task Run(BenchRun run)
    {
        await Measure(run, "limited", "at its limits");
        await Measure(run, "unlimited", "without limits");
    }

    private static async Task Measure(BenchRun run, string kind, string name)
    {
        var tickets = run.Quick ? 500 : 5_000;
        var (rounds, length) = run.Quick ? (3, TimeSpan.FromSeconds(2)) : (7, TimeSpan.FromSeconds(5));
        await using var server = await ChildProcess.StartSelf(ServerProcess.Verb, kind, Path.Combine(run.Folder, kind), tickets.ToString(CultureInfo.InvariantCulture));
        var address = new Uri(server.Words[0]);
        await using var flood = await ChildProcess.StartSelf(FloodProcess.Verb, server.Words[0], server.Words[2], FloodConnections.ToString(CultureInfo.InvariantCulture));
        byte[][] reads = [.. Enumerable.Range(0, 50).Select(i => RawConnection.Post(address, $"/t/{ServerProcess.Tenants[0]}/graphql", Read(1 + (i * 37 % tickets)), server.Words[1]))];
        var (quiet, flooded) = (new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            var calm = await Latency(address, reads, length);
            await flood.Ask("go");
            var rough = await Latency(address, reads, length);
            var sums = await flood.Ask("stop");
            Report.Note($"server so far: {await server.Ask("figures")}");
            Report.Note($"fairness, {name}: p50 {calm.Median:F2} ms, p99 {calm.P99:F2} ms; flooded p50 {rough.Median:F2} ms, p99 {rough.P99:F2} ms (flood: answered, refused, bytes: {sums})");
            if (round < 0)
                continue;
            quiet.Add(calm.P99);
            flooded.Add(rough.P99);
        }

        var ratio = Statistics.Median(quiet.Zip(flooded, static (before, after) => after / before));
        run.Report.Add(new($"fairness: p99 of a ticket read, quiet ({name})", Milliseconds(Statistics.Median(quiet))));
        run.Report.Add(new(
            $"fairness: the same, another tenant floods {name}",
            Milliseconds(Statistics.Median(flooded)),
            "<= 2.00 x",
            ratio.ToString("F2", CultureInfo.InvariantCulture),
            ratio <= Goal));
    }

    private static string Read(int number) => JsonSerializer.Serialize(new
    {
        query = "query($n: Int!) { ticket(number: $n) { id number subject status priority requester { name } assignee { name } clocks { metric state dueAt } } }",
        variables = new { n = number },
    });

    private static async Task<(double Median, double P99)> Latency(Uri address, byte[][] reads, TimeSpan length)
    {
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            using var connection = new RawConnection();
            await connection.Connect(address);
            using var pause = new PeriodicTimer(Pause);
            var times = new List<double>();
            for (var i = reader; Stopwatch.GetElapsedTime(started) < length; i++)
            {
                var sent = Stopwatch.GetTimestamp();
                if ((await connection.Send(reads[i % reads.Length])).Status != 200)
                    throw new InvalidOperationException("A ticket read was refused.");
                times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                await pause.WaitForNextTickAsync();
            }

            return times;
        })));
        double[] times = [.. all.SelectMany(static times => times)];
        return (Statistics.Median(times), Statistics.Percentile(times, 0.99));
    }

    private static string Milliseconds(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:F2} ms");
}
