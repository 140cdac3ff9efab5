using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Ledger;

public sealed class AuditLogTests
{
    [Theory, Engines]
    public async Task Append_should_chain_entries_by_tenant(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        Assert.Equal(new AuditVerdict(0, null, new AuditHead(0, new string('0', 64))), await Check(storage));
        var log = storage.Get<IAuditLog>();
        var first = await log.Append(Sample.Acme, Sample.Audit(at: Sample.Noon + Duration.FromNanoseconds(1)), null, default);
        var other = await log.Append(Sample.Globex, Sample.Audit(), null, default);
        var second = await log.Append(
            Sample.Acme, Sample.Audit("key.created") with { Actor = new AuditActor(AuthorKind.System, new UserId("system"), null) }, null, default);
        Assert.Equal((1, 1, 2), (first.Sequence, other.Sequence, second.Sequence));
        Assert.Equal((new string('0', 64), first.Hash), (first.PreviousHash, second.PreviousHash));
        Assert.NotEqual(first.Hash, other.Hash);
        Assert.Equal([second, first], await Reader(storage).Entries(Sample.Acme, new AuditFilter(), null, null, 10, oldest: false, default));
        Assert.Equal(new AuditVerdict(2, null, new AuditHead(2, second.Hash)), await Check(storage));
    }

    [Theory, Engines]
    public async Task Append_should_make_one_unbroken_chain_from_two_nodes_at_once(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using var second = storage.SecondNode();
        // The file belongs to one node; the second writer there is another part of the same program.
        IAuditLog[] nodes = engine == Engine.Sqlite ? [storage.Get<IAuditLog>(), storage.Get<IAuditLog>()] : [storage.Get<IAuditLog>(), second.Get<IAuditLog>()];
        var entries = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => nodes[i % 2].Append(Sample.Acme, Sample.Audit($"step.{i}"), null, default).AsTask()));
        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), entries.Select(entry => entry.Sequence).Order());
        Assert.Equal((40, null), (await Check(storage)) is var verdict ? (verdict.Entries, verdict.FirstBroken) : default);
    }

    [Theory, Engines]
    public async Task Check_should_find_what_was_tampered_with(Engine engine)
    {
        string[] fields =
        [
            "at = at + 1", "at = 9000000000000000000", "actor_kind = 0", "user_id = 'somebody'", "credential = NULL", "credential = ''", "action = 'x'", "target_kind = 'x'", "target_key = 'x'",
            "outcome = 1", "details = '{}'", "previous_hash = hash", "hash = previous_hash", "user_id = 'No slug'", "target_kind = target_kind || 'r', target_key = 'ita'",
        ];
        foreach (var field in fields)
            await AssertBroken(engine, 3, $"UPDATE audit SET {field} WHERE tenant = 'acme' AND sequence = 3");
        await AssertBroken(engine, 3, "DELETE FROM audit WHERE tenant = 'acme' AND sequence = 3");
        await AssertBroken(engine, 1, "DELETE FROM audit WHERE tenant = 'acme' AND sequence = 1");
        await AssertBroken(engine, 5, "DELETE FROM audit WHERE tenant = 'acme' AND sequence = 5");
        await AssertBroken(engine, 1, "DELETE FROM audit WHERE tenant = 'acme'");
        await AssertBroken(engine, 1, "DELETE FROM audit_heads WHERE tenant = 'acme'");
        await AssertBroken(engine, 5, "UPDATE audit_heads SET sequence = 4 WHERE tenant = 'acme'");
        await AssertBroken(engine, 5, "UPDATE audit_heads SET hash = 'x' WHERE tenant = 'acme'");
    }

    [Theory, Engines]
    public async Task Check_should_find_entries_in_another_order_and_of_another_tenant(Engine engine)
    {
        await AssertBroken(
            engine,
            2,
            """
            UPDATE audit SET sequence = 99 WHERE tenant = 'acme' AND sequence = 2;
            UPDATE audit SET sequence = 2 WHERE tenant = 'acme' AND sequence = 3;
            UPDATE audit SET sequence = 3 WHERE tenant = 'acme' AND sequence = 99
            """);
        await AssertBroken(
            engine,
            1,
            "DELETE FROM audit WHERE tenant = 'acme' AND sequence = 1; UPDATE audit SET tenant = 'acme' WHERE tenant = 'globex' AND sequence = 1");
    }

    [Theory, Engines]
    public async Task Settle_should_make_entries_of_old_intents_once(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var log = storage.Get<IAuditLog>();
        await log.Intend(Sample.Acme, "done", Sample.Audit(), default);
        await log.Intend(Sample.Acme, "withdrawn", Sample.Audit(), default);
        await log.Intend(Sample.Acme, "left", Sample.Audit("key.created"), default);
        await log.Intend(Sample.Acme, "running", Sample.Audit(at: Sample.Noon + Duration.FromMinutes(1)), default);
        await log.Intend(Sample.Globex, "other", Sample.Audit(), default);
        await log.Append(Sample.Acme, Sample.Audit(), "done", default);
        await log.Withdraw(Sample.Acme, "withdrawn", default);
        await log.Withdraw(Sample.Globex, "left", default);
        Assert.Equal(1, await log.Settle(Sample.Acme, Sample.Noon + Duration.FromSeconds(1), default));
        Assert.Equal(0, await log.Settle(Sample.Acme, Sample.Noon + Duration.FromSeconds(1), default));
        var entries = await Reader(storage).Entries(Sample.Acme, new AuditFilter(), null, null, 10, oldest: false, default);
        Assert.Equal([("key.created", AuditOutcome.Unknown), ("user.updated", AuditOutcome.Done)], entries.Select(entry => (entry.Record.Action, entry.Record.Outcome)));
        Assert.Null((await Check(storage)).FirstBroken);
    }

    [Theory, Engines]
    public async Task Entries_should_be_filtered_and_paged_within_the_tenant(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var log = storage.Get<IAuditLog>();
        for (var i = 0; i < 6; i++)
            await log.Append(Sample.Acme, Sample.Audit($"a.{i % 3}", i % 2 == 0 ? "ada" : "bob", Sample.Noon + Duration.FromMinutes(i)), null, default);
        var reader = Reader(storage);
        async Task<string> Found(AuditFilter filter, long? after = null, long? before = null, int limit = 10, bool oldest = false)
        {
            var entries = await reader.Entries(Sample.Acme, filter, after, before, limit, oldest, default);
            return string.Join(',', entries.Select(entry => entry.Sequence));
        }

        Assert.Equal("6,5,4,3,2,1", await Found(new()));
        Assert.Equal("4,3", await Found(new(), after: 5, limit: 2));
        Assert.Equal("4,3", await Found(new(), before: 2, limit: 2, oldest: true));
        Assert.Equal("5,4,2,1", await Found(new() { Actions = ["a.0", "a.1", "none"] }));
        Assert.Equal("5,3,1", await Found(new() { User = new("ada") }));
        Assert.Equal("4,3", await Found(new() { Since = Sample.Noon + Duration.FromMinutes(2), Until = Sample.Noon + Duration.FromMinutes(4) }));
        Assert.Equal(2, await reader.Count(Sample.Acme, new() { Actions = ["a.2"] }, default));
        Assert.Empty(await reader.Entries(Sample.Globex, new(), null, null, 10, oldest: false, default));
        Assert.Empty(await new AuditReader(storage.Get<IReadDatabase>(), TenantScope.Of(Sample.Globex)).Entries(Sample.Acme, new(), null, null, 10, oldest: false, default));
    }

    private static async Task AssertBroken(Engine engine, long firstBroken, string sql)
    {
        await using var storage = await TestStorage.Create(engine);
        var log = storage.Get<IAuditLog>();
        for (var i = 0; i < 5; i++)
        {
            await log.Append(Sample.Acme, Sample.Audit(), null, default);
            await log.Append(Sample.Globex, Sample.Audit(), null, default);
        }

        Assert.Null((await Check(storage)).FirstBroken);
        // As whoever has the database itself can.
        await storage.Execute(engine == Engine.Sqlite
            ? "DROP TRIGGER audit_unchanged; DROP TRIGGER audit_kept"
            : "ALTER TABLE audit NO FORCE ROW LEVEL SECURITY; ALTER TABLE audit_heads NO FORCE ROW LEVEL SECURITY");
        await storage.Execute(sql);
        var verdict = await Check(storage);
        Assert.True(verdict.FirstBroken == firstBroken, $"{sql}: {verdict}");
        Assert.Equal(firstBroken - 1, verdict.Entries);
    }

    private static AuditReader Reader(TestStorage storage) => new(storage.Get<IReadDatabase>(), TenantScope.Of(Sample.Acme));

    private static ValueTask<AuditVerdict> Check(TestStorage storage) => Reader(storage).Check(Sample.Acme, default);
}
