using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Bench.Hosting;
using SaasHelpdesk.Bench.Reporting;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>
/// The ledger alone: durable appends of 64 callers, each of which waits for its answer, against copying the very rows that they wrote into an
/// empty database of the same kind in as many transactions. Rounds of both alternate, each on a database of its own.
/// </summary>
internal static class LedgerThroughput
{
    private const int Callers = 64;
    private const double Goal = 0.75;
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly UserId Caller = new("caller");

    public static async Task Run(BenchRun run)
    {
        foreach (var engine in await run.Engines())
            await Compare(run, engine);
    }

    private static async Task Compare(BenchRun run, BenchEngine engine)
    {
        var (appends, rounds) = run.Quick ? (4_000, 3) : (16_000, 5);
        var ours = new List<double>();
        var theirs = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            await using var database = await engine.Create();
            var (seconds, transactions, bytes) = await Append(database, appends);
            var rows = engine.Capture(database);
            await using var copy = await engine.Create();
            var copying = engine.Write(copy, rows, transactions);
            Report.Note(
                $"  ledger {engine.Name} round {round}: {appends / seconds:N0}/s in {transactions} transactions, {bytes:N0} bytes allocated each; raw {appends / copying:N0}/s ({rows.Sum(table => table.Rows.Count)} rows)");
            if (round == 0)
                continue; // Until the compiler has brought out its best code.
            ours.Add(appends / seconds);
            theirs.Add(appends / copying);
        }

        var ratio = Statistics.Median(ours.Zip(theirs, (own, raw) => own / raw));
        run.Report.Add(new(
            $"ledger: durable append, 64 callers, {engine.Name}",
            string.Create(CultureInfo.InvariantCulture, $"{Statistics.Median(ours):N0}/s (raw {Statistics.Median(theirs):N0}/s)"),
            string.Create(CultureInfo.InvariantCulture, $">= {Goal:F2} of raw"),
            ratio.ToString("F2", CultureInfo.InvariantCulture),
            ratio >= Goal));
    }

    private static async Task<(double Seconds, int Transactions, double Bytes)> Append(BenchDatabase database, int count)
    {
        await using var host = new BenchHost(database, TimeProvider.System);
        var ledger = host.Get<ILedger>();
        var transactions = 0;
        using var subscription = host.Get<IChangeSignal>().Subscribe(_ => Interlocked.Increment(ref transactions));
        // The statements of a node that has been running.
        await ledger.Append(Opening(count + 1), CancellationToken.None);
        var appends = Enumerable.Range(1, count).Select(Opening).ToArray();
        transactions = 0;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var i = caller; i < count; i += Callers)
            {
                if (await ledger.Append(appends[i], CancellationToken.None) != AppendOutcome.Appended)
                    throw new InvalidOperationException("Nobody else writes here.");
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return (seconds, transactions, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)count);
    }

    /// <summary>An opened ticket as its grain writes it: three events, a state of a few kilobytes, ticket and message, a wake-up, an effect.</summary>
    private static LedgerAppend Opening(int number)
    {
        var ticket = new TicketId(number);
        var at = Start + Duration.FromSeconds(number);
        var body = string.Join(' ', Enumerable.Range(0, 40).Select(word => Words[(number + word * 7) % Words.Length]));
        return new()
        {
            Tenant = BenchHost.Tenant,
            Stream = StreamId.Of(ticket),
            ExpectedVersion = 0,
            Events = [Event("ticketOpened", at, 700), Event("slaPolicyPinned", at, 120), Event("ticketRouted", at, 400)],
            State = Json(2_500),
            NextWake = at + Duration.FromHours(1),
            Outbox = [new OutboxMessage($"ticket/{number}/opened", "notification", "team/first-level", at, Json(200))],
            Rows = [Row(ticket, at), Message(ticket, at, body)],
        };
    }

    private static TicketRow Row(TicketId ticket, Instant at) => new()
    {
        Id = ticket,
        Type = TicketType.Incident,
        Status = "New",
        StatusCategory = StatusCategory.New,
        Priority = (Priority)(1 + (ticket.Number % 4)),
        Channel = ContactChannel.Email,
        Subject = $"Printer on floor {ticket.Number % 40} does not answer",
        RequesterId = Caller,
        RequesterName = "Caller",
        Team = new TeamId("first-level"),
        Level = 1,
        Tags = ["printer"],
        CreatedAt = at,
        UpdatedAt = at,
        NextDueAt = at + Duration.FromHours(8),
        Version = 3,
    };

    private static MessageRow Message(TicketId ticket, Instant at, string body) => new()
    {
        Ticket = ticket,
        Number = 1,
        At = at,
        AuthorKind = AuthorKind.Requester,
        AuthorId = Caller,
        AuthorName = "Caller",
        IsPublic = true,
        Body = body,
    };

    private static NewEvent Event(string type, Instant at, int length) => new(type, at, Json(length));

    private static byte[] Json(int length) => JsonSerializer.SerializeToUtf8Bytes(new { text = new string('x', length) });

    private static string[] Words { get; } =
        "since this morning the printer in our office prints only empty pages we changed paper and toner and started it again without success please help"
            .Split(' ');
}
