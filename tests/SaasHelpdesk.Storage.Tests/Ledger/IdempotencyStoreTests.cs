using System.Text;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Ledger;

public sealed class IdempotencyStoreTests
{
    private static readonly Duration Lease = Duration.FromSeconds(15);
    private static readonly IdempotencyScope Scope = new(Sample.Acme, "client", "key");

    [Theory, Engines]
    public async Task Claim_should_be_granted_to_one_of_many_at_the_same_time_on_two_nodes(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using var second = engine == Engine.PostgreSql ? storage.SecondNode() : null;
        var claims = Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
            await (i % 2 == 0 ? storage : second ?? storage).Get<IIdempotencyStore>().Claim(Claim($"run{i}"), default)));
        var records = await Task.WhenAll(claims);
        var winner = Assert.Single(records, record => record.IsMine);
        Assert.All(records, record => Assert.Equal(winner.Run, record.Run));
        Assert.All(records, record => Assert.Null(record.Response));
    }

    [Theory, Engines]
    public async Task Claim_should_give_the_response_after_it_was_completed(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IIdempotencyStore>();
        Assert.True((await store.Claim(Claim("one"), default)).IsMine);
        await store.Complete(Scope, "another", "wrong run"u8.ToArray(), [], default);
        await store.Complete(Scope, "one", "done"u8.ToArray(), [new(7), new(8)], default);
        await store.Complete(Scope, "one", "done again"u8.ToArray(), [], default);
        var record = await store.Claim(Claim("two", at: Sample.Noon + Duration.FromHours(23)), default);
        Assert.False(record.IsMine);
        Assert.Equal("one", record.Run);
        Assert.Equal("done", Encoding.UTF8.GetString(record.Response!.Value.Span));
        Assert.Equal<TicketId>([new(7), new(8)], record.Tickets);
        Assert.Equal("rights", record.Rights);
    }

    [Theory, Engines]
    public async Task Claim_should_take_over_under_the_same_name_when_the_lease_is_over_and_the_request_the_same(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IIdempotencyStore>();
        await store.Claim(Claim("one"), default);
        var late = Sample.Noon + Lease;
        Assert.False((await store.Claim(Claim("two", at: late - Duration.FromMilliseconds(1)), default)).IsMine);
        Assert.False((await store.Claim(Claim("two", at: late) with { Fingerprint = "other" }, default)).IsMine);
        var taken = await store.Claim(Claim("two", at: late), default);
        Assert.True(taken.IsMine);
        Assert.Equal("one", taken.Run);
        Assert.False((await store.Claim(Claim("three", at: late), default)).IsMine);
    }

    [Theory, Engines]
    public async Task Release_should_let_the_next_claim_take_over_at_once(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IIdempotencyStore>();
        await store.Claim(Claim("one"), default);
        await store.Release(Scope, "another", Sample.Noon, default);
        Assert.False((await store.Claim(Claim("two"), default)).IsMine);
        await store.Release(Scope, "one", Sample.Noon, default);
        Assert.True((await store.Claim(Claim("two"), default)).IsMine);
    }

    [Theory, Engines]
    public async Task Claim_should_start_anew_when_the_key_has_expired(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IIdempotencyStore>();
        await store.Claim(Claim("one"), default);
        await store.Complete(Scope, "one", "done"u8.ToArray(), [new(7)], default);
        var anew = await store.Claim(Claim("two", at: Sample.Noon + Duration.FromHours(24)) with { Fingerprint = "other" }, default);
        Assert.True(anew.IsMine);
        Assert.Equal(("two", "other"), (anew.Run, anew.Fingerprint));
        Assert.Null(anew.Response);
        Assert.Empty(anew.Tickets);
    }

    [Theory, Engines]
    public async Task Claims_of_other_tenants_and_clients_should_be_others(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IIdempotencyStore>();
        Assert.True((await store.Claim(Claim("one"), default)).IsMine);
        Assert.True((await store.Claim(Claim("two") with { Scope = Scope with { Tenant = Sample.Globex } }, default)).IsMine);
        Assert.True((await store.Claim(Claim("three") with { Scope = Scope with { Client = "other" } }, default)).IsMine);
    }

    [Theory, Engines]
    public async Task Allot_should_give_everybody_the_first_number(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IIdempotencyStore>();
        Task<TicketId> Allot(TenantId tenant, string run, int place, int number) =>
            store.Allot(tenant, run, place, new(number), Sample.Noon, default).AsTask();
        var numbers = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Allot(Sample.Acme, "run", 1, number)));
        Assert.Single(numbers.Distinct());
        Assert.Equal(new TicketId(30), await Allot(Sample.Acme, "run", 2, 30));
        Assert.Equal(new TicketId(31), await Allot(Sample.Acme, "other", 1, 31));
        Assert.Equal(new TicketId(32), await Allot(Sample.Globex, "run", 1, 32));
    }

    [Theory, Engines]
    public async Task Receipt_should_be_there_when_and_only_when_its_append_is(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IIdempotencyStore>();
        var first = Sample.Append(Sample.Acme, 1) with { Receipt = new CommandReceipt("a", Sample.Noon) };
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(first, default));
        Assert.Equal(AppendOutcome.VersionConflict, await storage.Ledger.Append(first with { Receipt = new CommandReceipt("b", Sample.Noon) }, default));
        Assert.True(await store.HasReceipt(Sample.Acme, first.Stream, "a", default));
        Assert.False(await store.HasReceipt(Sample.Acme, first.Stream, "b", default));
        Assert.False(await store.HasReceipt(Sample.Globex, first.Stream, "a", default));
        Assert.False(await store.HasReceipt(Sample.Acme, StreamId.Of(new TicketId(2)), "a", default));
    }

    [Theory, Engines]
    public async Task Purge_should_forget_what_is_expired_and_nothing_else(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        var store = storage.Get<IIdempotencyStore>();
        foreach (var tenant in new[] { Sample.Acme, Sample.Globex })
        {
            await store.Claim(Claim("one") with { Scope = Scope with { Tenant = tenant } }, default);
            await store.Allot(tenant, "one", 1, new(1), Sample.Noon + Duration.FromHours(24), default);
            await storage.Ledger.Append(Sample.Append(tenant, 1) with { Receipt = new CommandReceipt("a", Sample.Noon + Duration.FromHours(24)) }, default);
        }

        Assert.Equal(0, await store.Purge(Sample.Noon + Duration.FromHours(24) - Duration.FromMilliseconds(1), 100, default));
        Assert.Equal(3, await store.Purge(Sample.Noon + Duration.FromHours(24), 1, default));
        Assert.Equal(3, await store.Purge(Sample.Noon + Duration.FromHours(24), 100, default));
        Assert.Equal(0, await store.Purge(Sample.Noon + Duration.FromHours(24), 100, default));
        Assert.False(await store.HasReceipt(Sample.Acme, StreamId.Of(new TicketId(1)), "a", default));
    }

    private static IdempotencyClaim Claim(string id, Instant? at = null)
    {
        var now = at ?? Sample.Noon;
        return new(Scope, id, "fingerprint", "rights", now, now + Lease, now + Duration.FromHours(24));
    }
}
