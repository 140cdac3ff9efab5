using System.Collections.Concurrent;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class ChangeFeedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory, Engines]
    public async Task Read_should_give_a_follower_every_event_once_and_in_order_when_many_write_at_once(Engine engine)
    {
        const int Writers = 8, Appends = 25;
        await using var storage = await TestStorage.Create(engine);
        await using var second = engine == Engine.PostgreSql ? storage.SecondNode() : null;
        TestStorage[] nodes = second is null ? [storage] : [storage, second];
        var written = new ConcurrentBag<(StreamId, long)>();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            // Half of the streams are shared by two writers on different nodes.
            var (node, ticket) = (nodes[writer % nodes.Length], 1 + (writer / 2 * 2));
            for (var done = 0; done < Appends;)
            {
                var version = (await node.Ledger.Load(Sample.Acme, StreamId.Of(new TicketId(ticket)), default))?.Version ?? 0;
                var append = Sample.Append(ticket, version) with { Events = [Sample.Event("one"), Sample.Event("two")] };
                if (await node.Ledger.Append(append, default) != AppendOutcome.Appended)
                    continue;
                written.Add((append.Stream, version + 1));
                written.Add((append.Stream, version + 2));
                done++;
            }
        })));

        using var limit = new CancellationTokenSource(Patience);
        var seen = new List<FeedItem>();
        var feed = storage.Get<IChangeFeed>();
        var after = FeedPosition.Beginning;
        while (!writing.IsCompleted || seen.Count < written.Count)
        {
            var page = (await feed.Read(Sample.Acme, after, 7, limit.Token)).Value;
            seen.AddRange(page);
            after = page.Length > 0 ? page[^1].Position : after;
            await Task.Yield();
        }

        await writing;
        Assert.Equal(Writers * Appends * 2, seen.Count);
        Assert.Equal(written.ToHashSet(), seen.Select(item => (item.Stream, item.Event.Version)).ToHashSet());
        Assert.All(seen.GroupBy(item => item.Stream), stream =>
            Assert.Equal(Enumerable.Range(1, stream.Count()).Select(version => (long)version), stream.Select(item => item.Event.Version)));
        Assert.Empty((await feed.Read(Sample.Acme, after, 7, limit.Token)).Value);
        Assert.Equal(after, await feed.Head(Sample.Acme, limit.Token));
    }

    [Theory, PostgresOnly]
    public async Task Read_should_withhold_events_until_an_older_transaction_ends_so_that_none_is_skipped(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var feed = storage.Get<IChangeFeed>();
        await storage.Ledger.Append(Sample.Append(1), default);
        var before = await ReadUntil(feed, FeedPosition.Beginning, 1);
        await using var late = await storage.OpenTransaction(
            "INSERT INTO helpdesk.events (tenant, stream, version, at, type, data) VALUES ('acme', 'ticket/900', 1, 0, 'late', '{}')");
        await storage.Ledger.Append(Sample.Append(2), default);
        await storage.Ledger.Append(Sample.Append(3), default);

        Assert.Empty((await feed.Read(Sample.Acme, before[^1].Position, 10, default)).Value);
        Assert.Equal(before[^1].Position, await feed.Head(Sample.Acme, default));
        await late.Commit();
        var rest = await ReadUntil(feed, before[^1].Position, 3);
        Assert.Equal(["900", "2", "3"], rest.Select(item => item.Stream.Key));
    }

    [Theory, Engines]
    public async Task Read_should_keep_to_its_tenant(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var feed = storage.Get<IChangeFeed>();
        await storage.Ledger.Append(Sample.Append(1), default);
        await storage.Ledger.Append(Sample.Append(Sample.Globex, 2), default);
        await ReadUntil(feed, FeedPosition.Beginning, 1);
        var globex = await ReadUntil(feed, FeedPosition.Beginning, 1, Sample.Globex);
        Assert.Equal("2", Assert.Single(globex).Stream.Key);
        Assert.Equal(FeedPosition.Beginning, await feed.Head(new("initech"), default));
        Assert.Empty((await feed.Read(new("initech"), FeedPosition.Beginning, 10, default)).Value);
    }

    [Theory, Engines]
    public async Task Read_should_refuse_a_place_behind_the_end(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var feed = storage.Get<IChangeFeed>();
        await storage.Ledger.Append(Sample.Append(1), default);
        var last = (await ReadUntil(feed, FeedPosition.Beginning, 1))[0].Position;
        Assert.Empty((await feed.Read(Sample.Acme, last, 10, default)).Value);
        var ahead = await feed.Read(Sample.Acme, last with { Number = last.Number + 1 }, 10, default);
        Assert.Equal("changes.cursorAhead", ahead.Refusal?.Code);
    }

    [Theory, PostgresOnly]
    public async Task Migrate_should_bring_older_events_into_the_order_of_their_versions(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine, migrate: false);
        var shipped = SaasHelpdesk.Storage.Migrations.Migration.Shipped("PostgreSql");
        await storage.Migrator([.. shipped.TakeWhile(migration => !migration.Name.Contains("change_feed", StringComparison.Ordinal))]).Migrate(default);
        foreach (var version in new[] { 3, 1, 2 })
        {
            await storage.Execute(
                $"INSERT INTO events (tenant, stream, version, at, type, data) VALUES ('acme', 'ticket/1', {version}, 0, 'old', '{{}}')");
        }

        await storage.Startup.Migrate();
        await storage.Ledger.Append(Sample.Append(2), default);
        var all = await ReadUntil(storage.Get<IChangeFeed>(), FeedPosition.Beginning, 4);
        Assert.Equal([1, 2, 3, 1], all.Select(item => item.Event.Version));
        Assert.Equal("2", all[^1].Stream.Key);
    }

    [Theory, PostgresOnly]
    public async Task Migrate_should_keep_the_feed_ahead_of_events_that_another_server_wrote(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var feed = storage.Get<IChangeFeed>();
        const long Foreign = 1L << 50;
        await storage.Execute(
            $"""
            INSERT INTO tenants VALUES ('acme', 'Acme', NULL, 0, TRUE);
            INSERT INTO events (tenant, stream, version, at, type, data, tx) VALUES ('acme', 'ticket/1', 1, 0, 'old', '', {Foreign});
            """);
        await storage.Startup.Migrate();
        var old = Assert.Single(await ReadUntil(feed, FeedPosition.Beginning, 1)).Position;
        await storage.Ledger.Append(Sample.Append(2), default);
        var added = Assert.Single(await ReadUntil(feed, old, 1));
        Assert.Equal("2", added.Stream.Key);
        await storage.Startup.Migrate();
        await storage.Ledger.Append(Sample.Append(3), default);
        Assert.InRange(Assert.Single(await ReadUntil(feed, added.Position, 1)).Position.Transaction, added.Position.Transaction, Foreign + 100_000);
    }

    // Other tests' transactions on the same server may hold the horizon back for a moment.
    private static async Task<FeedItem[]> ReadUntil(IChangeFeed feed, FeedPosition after, int count, TenantId? tenant = null)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var page = (await feed.Read(tenant ?? Sample.Acme, after, 100, limit.Token)).Value;
            if (page.Length >= count)
                return page;
        }
    }
}
