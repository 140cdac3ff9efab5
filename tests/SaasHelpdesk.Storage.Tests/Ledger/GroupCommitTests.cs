using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Ledger;

public sealed class GroupCommitTests
{
    [Theory, Engines]
    public async Task Append_should_conflict_alone_among_many(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(50, rows: Sample.Ticket(50, "first")), default);

        var outcomes = await AppendAll(storage, Enumerable.Range(1, 100).Select(number => Sample.Append(
            number, wake: Sample.Noon, rows: [Sample.Ticket(number), Sample.Message(number, 1, "text")]) with
        {
            Outbox = [Sample.Effect($"ticket/{number}/opened")],
        }));

        for (var number = 1; number <= 100; number++)
            Assert.Equal(number == 50 ? AppendOutcome.VersionConflict : AppendOutcome.Appended, outcomes[number - 1]);
        Assert.Equal(100, await storage.Tickets(Sample.Acme).Count(new(), default));
        Assert.Equal("first", (await storage.Tickets(Sample.Acme).Find(new(Sample.Acme, new TicketId(50)), default))!.Subject);
        Assert.Equal(99, (await storage.WakeUps.Claim(null, Sample.Noon, 1000, Duration.FromMinutes(1), default)).Count);
        Assert.Equal(99, (await storage.Outbox.Claim(null, Sample.Noon, 1000, Duration.FromMinutes(1), default)).Count);
    }

    [Theory, Engines]
    public async Task Append_should_fail_alone_among_many_when_its_data_is_refused(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(1000) with { Rows = [new ConfigurationRow(1, Sample.Json("{}"))] }, default);
        var appends = Enumerable.Range(1, 60).Select(number => Sample.Append(number, rows: Sample.Ticket(number))).ToArray();
        // A version of the configuration that exists, a time that is too fine, a row without its text.
        appends[10] = appends[10] with { Rows = [new ConfigurationRow(1, Sample.Json("{}"))] };
        appends[20] = appends[20] with { Events = [Sample.Event("late", Sample.Noon.PlusNanoseconds(1))] };
        appends[30] = appends[30] with { Rows = [Sample.Ticket(31) with { Subject = null! }] };

        var tasks = appends.Select(append => storage.Ledger.Append(append, default).AsTask()).ToArray();
        for (var i = 0; i < tasks.Length; i++)
        {
            if (i is 10 or 20 or 30)
                await Assert.ThrowsAnyAsync<Exception>(() => tasks[i]);
            else
                Assert.Equal(AppendOutcome.Appended, await tasks[i]);
        }

        Assert.Equal(57, await storage.Tickets(Sample.Acme).Count(new(), default));
        Assert.Null(await storage.Ledger.Load(Sample.Acme, StreamId.Of(new TicketId(11)), default));
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(11), default));
    }

    [Theory, Engines]
    public async Task Append_should_decide_between_writers_of_one_stream_in_one_batch(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var outcomes = await AppendAll(storage, Enumerable.Range(0, 40).Select(i => Sample.Append(i % 4 + 1)));
        Assert.Equal(4, outcomes.Count(outcome => outcome == AppendOutcome.Appended));
    }

    [Theory, Engines]
    public async Task Append_should_lose_no_update_when_two_nodes_write_the_same_streams(Engine engine)
    {
        const int writers = 16, streams = 3, increments = 20;
        await using var first = await TestStorage.Create(engine);
        await using var second = first.SecondNode();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer =>
            Task.Run(() => Increment(writer % 2 == 0 ? first : second, writer % streams + 1, increments))));

        var total = 0;
        for (var number = 1; number <= streams; number++)
        {
            var stream = StreamId.Of(new TicketId(number));
            var snapshot = await first.Ledger.Load(Sample.Acme, stream, default);
            var sum = JsonSerializer.Deserialize<int>(snapshot!.State.Span);
            var events = await first.Ledger.Read(Sample.Acme, stream, 1, default);
            Assert.Equal(sum, events.Count);
            Assert.Equal(Enumerable.Range(1, sum).Select(version => (long)version), events.Select(e => e.Version));
            total += sum;
        }

        Assert.Equal(writers * increments, total);
    }

    [Theory, Engines]
    public async Task Append_should_finish_what_is_queued_before_the_ledger_ends(Engine engine)
    {
        var storage = await TestStorage.Create(engine);
        var second = storage.SecondNode();
        var tasks = Enumerable.Range(1, 50).Select(number => second.Ledger.Append(Sample.Append(number), default).AsTask()).ToArray();
        var ledger = second.Ledger;
        await second.DisposeAsync();
        Assert.All(await Task.WhenAll(tasks), outcome => Assert.Equal(AppendOutcome.Appended, outcome));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await ledger.Append(Sample.Append(99), default));
        await storage.DisposeAsync();
    }

    [Theory, Engines]
    public async Task Append_should_not_be_queued_when_cancelled_before(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await storage.Ledger.Append(Sample.Append(1), new CancellationToken(canceled: true)));
        Assert.Null(await storage.Ledger.Load(Sample.Acme, StreamId.Of(new TicketId(1)), default));
    }

    [Theory, Engines]
    public async Task Append_should_keep_the_last_of_several_rows_of_one_key(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var rows = new[] { Sample.Ticket(1, "one"), Sample.Ticket(1, "two"), Sample.Ticket(1, "three") };
        await storage.Ledger.Append(Sample.Append(1, rows: rows), default);
        Assert.Equal("three", (await storage.Tickets(Sample.Acme).Find(new(Sample.Acme, new TicketId(1)), default))!.Subject);
        Assert.Single(await storage.Tickets(Sample.Acme).Search(new() { Text = "three" }, 10, default));
    }

    private static async Task<AppendOutcome[]> AppendAll(TestStorage storage, IEnumerable<LedgerAppend> appends) =>
        await Task.WhenAll(appends.Select(append => storage.Ledger.Append(append, default).AsTask()).ToArray());

    /// <summary>Reloads and decides again until its increments are in, as a grain does.</summary>
    private static async Task Increment(TestStorage node, int number, int times)
    {
        var stream = StreamId.Of(new TicketId(number));
        while (times > 0)
        {
            var snapshot = await node.Ledger.Load(Sample.Acme, stream, default);
            var sum = snapshot is null ? 0 : JsonSerializer.Deserialize<int>(snapshot.State.Span);
            var append = Sample.Append(number, snapshot?.Version ?? 0) with { State = Sample.Json((sum + 1).ToString()) };
            if (await node.Ledger.Append(append, default) == AppendOutcome.Appended)
                times--;
        }
    }
}
