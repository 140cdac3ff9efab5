using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Bench.Hosting;
using SaasHelpdesk.Bench.Reporting;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>
/// A page of 50 tickets by next due as a request reads it, of tenants of three sizes in one database. Rounds of the sizes alternate; each
/// round reads the first pages of the list one behind the other.
/// </summary>
internal static class Pages
{
    private const int PagesARound = 10;
    private const double GoalRatio = 1.5;

    public static async Task Run(BenchRun run)
    {
        foreach (var engine in await run.Engines())
            await Measure(run, engine);
    }

    private static async Task Measure(BenchRun run, BenchEngine engine)
    {
        int[] sizes = run.Quick ? [1_000, 10_000, 100_000] : [10_000, 100_000, 1_000_000];
        var rounds = run.Quick ? 30 : 60;
        await using var database = await engine.Create();
        foreach (var size in sizes)
            database.Execute(Tickets(engine, size));
        database.Execute("ANALYZE");
        await using var host = new BenchHost(database, TimeProvider.System);
        var times = sizes.ToDictionary(size => size, _ => new List<double>());
        for (var round = -5; round < rounds; round++)
        {
            foreach (var size in sizes)
            {
                var microseconds = await Read(host, new TenantId($"size-{size}"));
                if (round >= 0)
                    times[size].Add(microseconds);
            }
        }

        var smallest = Statistics.Median(times[sizes[0]]);
        foreach (var size in sizes)
        {
            var ratio = Statistics.Median(times[size]) / smallest;
            run.Report.Add(new(
                $"pages: 50 of {size.ToString("N0", CultureInfo.InvariantCulture)} by next due, {engine.Name}",
                string.Create(CultureInfo.InvariantCulture, $"{Statistics.Median(times[size]):F0} µs"),
                size == sizes[^1] ? $"<= {GoalRatio.ToString(CultureInfo.InvariantCulture)} of {sizes[0].ToString("N0", CultureInfo.InvariantCulture)}" : "",
                size == sizes[0] ? "" : ratio.ToString("F2", CultureInfo.InvariantCulture),
                size == sizes[^1] ? ratio <= GoalRatio : null));
        }
    }

    private static async Task<double> Read(BenchHost host, TenantId tenant)
    {
        var times = new List<double>();
        string? after = null;
        for (var page = 0; page < PagesARound; page++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var scope = host.Scope();
            scope.ServiceProvider.GetRequiredService<TenantScope>().Set(tenant);
            var tickets = scope.ServiceProvider.GetRequiredService<ITicketReader>();
            var answer = await tickets.List(
                TicketFilter.None, new TicketSort(TicketSortField.NextDue), new PageRequest { Size = 50, After = after }, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            if (!answer.IsSuccess || answer.Value.Items.Count != 50)
                throw new InvalidOperationException("A page was not full.");
            after = answer.Value.Items[^1].Cursor;
        }

        return Statistics.Median(times);
    }

    private static string Tickets(BenchEngine engine, int count) =>
        $"""
        INSERT INTO tickets (tenant, id, type, status, status_category, priority, channel, subject, requester_id, requester_name, assignee, team,
            level, tags, vip, created_at, updated_at, next_due_at, breached, reopen_count, hand_over_count, version)
        SELECT 'size-{count}', n.i, 0, 'In progress', 1, 1 + n.i % 4, n.i % 3, 'Printer on floor ' || n.i % 40 || ' does not answer',
            'caller-' || n.i % 5000, 'Caller ' || n.i % 5000, 'agent-' || n.i % 200, 'first-level', 1, {engine.NoItems}, {engine.False},
            1700000000000000 + n.i * 60000000, 1700000000000000 + (n.i * 7919 % 1000003) * 60000000,
            1800000000000000 + (n.i * 104729 % 1000003) * 60000000, {engine.False}, 0, 0, 3
        FROM {engine.Series(count)} AS n
        """;
}
