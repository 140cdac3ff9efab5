using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using SaasHelpdesk.Bench.Hosting;
using SaasHelpdesk.Bench.Reporting;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>
/// A million armed wake-ups, ten thousand of them due in the same second: tickets whose resolution clock is breached one after the other
/// within that second. A node that has just started (no grain is active) must have fired all breaches durably within two seconds.
/// </summary>
internal static class WakeUpStorm
{
    private const int Openers = 256;
    private const double GoalSeconds = 2;
    private static readonly Instant Opened = Instant.FromUtc(2030, 1, 15, 10, 0);
    private static readonly Duration Target = Duration.FromHours(1);
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task Run(BenchRun run)
    {
        foreach (var engine in await run.Engines())
            await Storm(run, engine);
    }

    private static async Task Storm(BenchRun run, BenchEngine engine)
    {
        var (due, armed, rounds) = run.Quick ? (2_000, 100_000, 1) : (10_000, 1_000_000, 3);
        var spans = new List<double>();
        var medians = new List<double>();
        var tails = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            await using var database = await engine.Create();
            await Arm(database, due);
            ArmOthers(database, engine, armed - due);
            var lateness = await Fire(database, due);
            var breached = database.Count("SELECT count(*) FROM tickets WHERE breached");
            var events = database.Count("SELECT count(*) FROM events WHERE type LIKE '%reach%'");
            if (breached != due || events != due)
                throw new InvalidOperationException($"{breached} of {due} tickets were breached, by {events} events.");
            spans.Add(lateness[^1].FromFirstDue);
            medians.Add(Statistics.Percentile(lateness.Select(one => one.Late), 0.5));
            tails.Add(Statistics.Percentile(lateness.Select(one => one.Late), 0.99));
        }

        var span = Statistics.Median(spans);
        run.Report.Add(new(
            $"wakeups: {due:N0} of {armed:N0} due within one second, all fired, {engine.Name}", Seconds(span), $"<= {GoalSeconds} s", "", span <= GoalSeconds));
        run.Report.Add(new($"wakeups: lateness of a durable breach, p50 / p99, {engine.Name}", $"{Seconds(Statistics.Median(medians))} / {Seconds(Statistics.Median(tails))}"));
    }

    private static string Seconds(double seconds) => seconds.ToString("F3", CultureInfo.InvariantCulture) + " s";

    private static Instant DueAt(int index, int count) => Opened + Target + (Duration.FromSeconds(1) * index / count);

    // Real tickets, opened by commands; the clock counts from when each came in.
    private static async Task Arm(BenchDatabase database, int due)
    {
        var time = new MovedTime();
        time.Set(Opened + Duration.FromSeconds(2));
        await using var host = new BenchHost(database, time);
        await host.CreateTenant(Configuration());
        await host.OpenTickets(Openers, due, i => SampleTickets.Ticket(i) with { OpenedAt = DueAt(i, due) - Target });
    }

    private static void ArmOthers(BenchDatabase database, BenchEngine engine, int count)
    {
        var first = (Opened + Duration.FromDays(1)).ToUnixTimeTicks() / 10;
        database.Execute(
            $"""
            INSERT INTO wake_ups (tenant, stream, clock, due_at, ready_at)
            SELECT 'others', 'ticket/' || n.i, '', {first} + (n.i * 7919 % 1000003) * 1000, {first} + (n.i * 7919 % 1000003) * 1000
            FROM {engine.Series(count)} AS n
            """);
    }

    private static async Task<List<(double Late, double FromFirstDue)>> Fire(BenchDatabase database, int due)
    {
        var time = new MovedTime();
        await using var host = new BenchHost(database, time, withPumps: true);
        var dueAt = new Dictionary<string, Instant>();
        foreach (var (stream, at) in Armed(database))
            dueAt.Add(stream, at);
        var fired = new ConcurrentQueue<(double, double)>();
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = host.Get<IChangeSignal>().Subscribe(changes =>
        {
            var now = time.Now;
            foreach (var change in changes.Changes)
                fired.Enqueue(((now - dueAt[change.Stream.Key]).TotalSeconds, (now - DueAt(0, due)).TotalSeconds));
            if (fired.Count >= due)
                all.TrySetResult();
        });
        time.Set(DueAt(0, due) - Duration.FromTimeSpan(Ahead));
        await host.StartPumps();
        var processor = Environment.CpuUsage.TotalTime;
        await all.Task.WaitAsync(Longest);
        Report.Note($"  {(Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / due:N0} µs of processor each");
        await host.StopPumps();
        return [.. fired];
    }

    private static List<(string Stream, Instant DueAt)> Armed(BenchDatabase database)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT stream, due_at FROM wake_ups WHERE tenant = 'bench'";
        using var reader = command.ExecuteReader();
        var armed = new List<(string, Instant)>();
        while (reader.Read())
            armed.Add((StreamId.Parse(reader.GetString(0)).Key, Instant.FromUnixTimeTicks(reader.GetInt64(1) * 10)));
        return armed;
    }

    private static TenantConfiguration Configuration()
    {
        var standard = TenantConfigurations.Default(BenchHost.Tenant, "Bench");
        var target = new SlaTarget { Metric = SlaMetric.Resolution, Duration = TargetDuration.BusinessHours(1), Calendar = new("round-the-clock") };
        var policy = standard.Policies[0] with { Rules = [new SlaRule { Name = "All", Targets = [target] }] };
        // Nobody is to be assigned, so that the storm is the clocks' alone.
        return standard with { Policies = [policy], Teams = [.. standard.Teams.Select(team => team with { Assignment = AssignmentMode.Manual })] };
    }
}
