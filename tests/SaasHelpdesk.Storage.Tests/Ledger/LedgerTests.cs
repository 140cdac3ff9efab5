using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Ledger;

public sealed class LedgerTests
{
    private static readonly StreamId First = StreamId.Of(new TicketId(1));

    [Theory, Engines]
    public async Task Load_should_give_each_caller_its_own_stream_when_many_load_at_once(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        foreach (var tenant in new[] { Sample.Acme, Sample.Globex })
        {
            for (var number = 1; number <= 20; number++)
                await storage.Ledger.Append(Sample.Append(tenant, number) with { State = Sample.Json($"\"{tenant} {number}\"") }, default);
        }

        var loads = Enumerable.Range(1, 25)
            .SelectMany(number => new[] { (Sample.Acme, number), (Sample.Globex, number), (new TenantId("initech"), number) })
            .Select(async key => (key, Snapshot: await storage.Ledger.Load(key.Item1, StreamId.Of(new TicketId(key.number)), default)))
            .ToArray();
        foreach (var (key, snapshot) in await Task.WhenAll(loads))
        {
            var expected = key.number <= 20 && key.Item1.Value != "initech" ? $"\"{key.Item1} {key.number}\"" : null;
            Assert.Equal(expected, snapshot is null ? null : Sample.Text(snapshot.State));
        }
    }

    [Theory, Engines]
    public async Task Load_should_give_nothing_when_the_stream_does_not_exist(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        Assert.Null(await storage.Ledger.Load(Sample.Acme, First, default));
        Assert.Empty(await storage.Ledger.Read(Sample.Acme, First, 1, default));
    }

    [Theory, Engines]
    public async Task Append_should_be_read_back_exactly(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var late = Sample.Noon.PlusTicks(10);
        var append = Sample.Append(1) with
        {
            Events = [Sample.Event("ticketOpened"), new NewEvent("messageAdded", late, Sample.Json("""{"text":"Grüße ☎ 𝄞"}"""))],
            State = Sample.Json("""{ "odd" : 1.50 }"""),
        };
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(append, default));

        var snapshot = await storage.Ledger.Load(Sample.Acme, First, default);
        Assert.Equal(2, snapshot!.Version);
        Assert.Equal("""{ "odd" : 1.50 }""", Sample.Text(snapshot.State));
        var events = await storage.Ledger.Read(Sample.Acme, First, 1, default);
        Assert.Equal([(1L, "ticketOpened", Sample.Noon), (2L, "messageAdded", late)], events.Select(e => (e.Version, e.Type, e.At)));
        Assert.Equal("""{"text":"Grüße ☎ 𝄞"}""", Sample.Text(events[1].Data));
        Assert.Single(await storage.Ledger.Read(Sample.Acme, First, 2, default));
    }

    [Theory, Engines]
    public async Task Append_should_conflict_when_another_writer_was_first(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(1), default));
        Assert.Equal(AppendOutcome.VersionConflict, await storage.Ledger.Append(Sample.Append(1), default));
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(1, 1), default));
        Assert.Equal(AppendOutcome.VersionConflict, await storage.Ledger.Append(Sample.Append(1, 1), default));
        Assert.Equal(AppendOutcome.VersionConflict, await storage.Ledger.Append(Sample.Append(1, 7), default));
        Assert.Equal(AppendOutcome.VersionConflict, await storage.Ledger.Append(Sample.Append(2, 7), default));
        Assert.Null(await storage.Ledger.Load(Sample.Acme, StreamId.Of(new TicketId(2)), default));
        Assert.Equal(2, (await storage.Ledger.Load(Sample.Acme, First, default))!.Version);
    }

    [Theory, Engines]
    public async Task Append_should_write_nothing_of_a_conflict(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(1), default);
        var stale = Sample.Append(1, wake: Sample.Noon, rows: [Sample.Ticket(1), Sample.Message(1, 1, "text")]) with
        {
            Outbox = [Sample.Effect("ticket/1/x")],
        };
        Assert.Equal(AppendOutcome.VersionConflict, await storage.Ledger.Append(stale, default));

        Assert.Null(await storage.WakeUps.NextDue(null, Sample.Noon, default));
        Assert.Null(await storage.Outbox.NextDue(null, Sample.Noon, default));
        Assert.Null(await storage.Tickets(Sample.Acme).Find(new(Sample.Acme, new TicketId(1)), default));
    }

    [Theory, Engines]
    public async Task Streams_should_be_apart_by_tenant(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(Sample.Acme, 1), default));
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(Sample.Globex, 1), default));
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(Sample.Globex, 1, 1), default));
        Assert.Equal(1, (await storage.Ledger.Load(Sample.Acme, First, default))!.Version);
        Assert.Equal(2, (await storage.Ledger.Load(Sample.Globex, First, default))!.Version);
    }

    [Theory, Engines]
    public async Task Append_should_refuse_what_no_database_should_hold(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var foreign = Sample.Append(1) with
        {
            Rows = [new TenantRow { Id = Sample.Globex, Name = "Globex", CreatedAt = Sample.Noon }],
        };
        await Assert.ThrowsAsync<ArgumentException>(async () => await storage.Ledger.Append(foreign, default));
        var foreignStream = Sample.Append(1) with { Stream = StreamId.Of(Sample.Globex) };
        await Assert.ThrowsAsync<ArgumentException>(async () => await storage.Ledger.Append(foreignStream, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await storage.Ledger.Append(Sample.Append(1) with { Events = [] }, default));
        var tagged = Sample.Ticket(1) with { Tags = ["a\u001fb"] };
        await Assert.ThrowsAsync<ArgumentException>(async () => await storage.Ledger.Append(Sample.Append(1, rows: tagged), default));
        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await storage.Ledger.Append(Sample.Append(1) with { Tenant = default }, default));
        Assert.Null(await storage.Ledger.Load(Sample.Acme, First, default));
    }
}
