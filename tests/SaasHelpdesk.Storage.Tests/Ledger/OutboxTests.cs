using NodaTime;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Ledger;

public sealed class OutboxTests
{
    private static readonly Duration Lease = Duration.FromSeconds(30);
    private static readonly Instant Noon = Sample.Noon;

    [Theory, Engines]
    public async Task Claim_should_give_messages_as_written_oldest_first(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Write(storage, 1, Sample.Effect("a"), Sample.Effect("b"));
        await Write(storage, 2, new OutboxMessage("c", "webhook", "https://example.org/hook", Noon, Sample.Json("""{"ä":1}""")));

        var claimed = await storage.Outbox.Claim(null, Noon, 10, Lease, default);
        Assert.Equal(["a", "b", "c"], claimed.Select(d => d.Message.EffectKey));
        Assert.Equal(claimed.Select(d => d.Sequence).Order(), claimed.Select(d => d.Sequence));
        var hook = claimed[2];
        Assert.Equal((Sample.Acme, "webhook", "https://example.org/hook", Noon, 1),
            (hook.Tenant, hook.Message.Channel, hook.Message.Target, hook.Message.At, hook.Attempt));
        Assert.Equal("""{"ä":1}""", Sample.Text(hook.Message.Payload));
        Assert.Empty(await storage.Outbox.Claim(null, Noon, 10, Lease, default));
    }

    [Theory, Engines]
    public async Task Append_should_write_an_effect_once_for_each_key_and_tenant(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Write(storage, 1, Sample.Effect("same"), Sample.Effect("same"));
        await Write(storage, 2, Sample.Effect("same"), Sample.Effect("other"));
        await storage.Ledger.Append(Sample.Append(Sample.Globex, 1) with { Outbox = [Sample.Effect("same")] }, default);
        var claimed = await storage.Outbox.Claim(null, Noon, 10, Lease, default);
        Assert.Equal([(Sample.Acme, "same"), (Sample.Acme, "other"), (Sample.Globex, "same")],
            claimed.Select(d => (d.Tenant, d.Message.EffectKey)));

        // Delivered long ago still counts.
        await storage.Outbox.Delivered(claimed, Noon, default);
        await Write(storage, 3, Sample.Effect("same"));
        Assert.Null(await storage.Outbox.NextDue(null, Noon, default));
    }

    [Theory, Engines]
    public async Task Append_should_write_an_effect_once_when_two_nodes_race(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using var other = storage.SecondNode();
        await Task.WhenAll(Enumerable.Range(1, 60).Select(number =>
            Write(number % 2 == 0 ? storage : other, number, Sample.Effect("key-" + number % 10), Sample.Effect("key-" + (number + 3) % 10))));
        var claimed = await storage.Outbox.Claim(null, Noon, 100, Lease, default);
        Assert.Equal(10, claimed.Count);
        Assert.Equal(10, claimed.Select(d => d.Message.EffectKey).Distinct().Count());
    }

    [Theory, Engines]
    public async Task Claim_should_not_come_before_the_messages_time(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Write(storage, 1, Sample.Effect("later", Noon + Duration.FromHours(1)));
        Assert.Equal(Noon + Duration.FromHours(1), await storage.Outbox.NextDue(null, Noon, default));
        Assert.Empty(await storage.Outbox.Claim(null, Noon, 10, Lease, default));
        Assert.Single(await storage.Outbox.Claim(null, Noon + Duration.FromHours(1), 10, Lease, default));
    }

    [Theory, Engines]
    public async Task Claim_should_give_a_message_again_when_its_lease_ends(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Write(storage, 1, Sample.Effect("a"));
        await storage.Outbox.Claim(null, Noon, 10, Lease, default);
        Assert.Equal(Noon + Lease, await storage.Outbox.NextDue(null, Noon, default));
        var again = Assert.Single(await storage.Outbox.Claim(null, Noon + Lease, 10, Lease, default));
        Assert.Equal(2, again.Attempt);
        await storage.Outbox.Delivered([again], Noon, default);
        Assert.Null(await storage.Outbox.NextDue(null, Noon, default));
    }

    [Theory, Engines]
    public async Task Claim_should_hold_back_a_grains_message_while_an_earlier_one_is_under_way(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using var other = storage.SecondNode();
        await Write(storage, 1, ToGrain("first"));
        var first = Assert.Single(await storage.Outbox.Claim(null, Noon, 10, Lease, default));
        await Write(storage, 2, ToGrain("second"), ToGrain("other") with { Target = "ticket/8" });
        Assert.Equal("other", Assert.Single(await other.Outbox.Claim(null, Noon, 10, Lease, default)).Message.EffectKey);
        Assert.Equal(Noon + Lease, await other.Outbox.NextDue(null, Noon, default));

        await storage.Outbox.Failed(first, "no answer", Noon + Duration.FromMinutes(5), default);
        Assert.Empty(await other.Outbox.Claim(null, Noon + Duration.FromSeconds(1), 10, Lease, default));
        var again = Noon + Duration.FromMinutes(5);
        var retried = await storage.Outbox.Claim(null, again, 1, Lease, default);
        Assert.DoesNotContain(retried, delivery => delivery.Message.EffectKey == "second");
        await storage.Outbox.Delivered([first], again, default);
        Assert.Contains(await storage.Outbox.Claim(null, again + Lease, 10, Lease, default), delivery => delivery.Message.EffectKey == "second");
    }

    [Theory, Engines]
    public async Task Claim_should_let_a_grains_message_pass_one_that_was_given_up(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Write(storage, 1, ToGrain("first"));
        var first = Assert.Single(await storage.Outbox.Claim(null, Noon, 10, Lease, default));
        await Write(storage, 2, ToGrain("second"));
        await storage.Outbox.Failed(first, "gone", null, default);
        Assert.Equal("second", Assert.Single(await storage.Outbox.Claim(null, Noon, 10, Lease, default)).Message.EffectKey);
    }

    [Theory, Engines]
    public async Task Failed_should_put_off_the_message(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Write(storage, 1, Sample.Effect("a"));
        var delivery = Assert.Single(await storage.Outbox.Claim(null, Noon, 10, Lease, default));
        await storage.Outbox.Failed(delivery, "no\0 answer", Noon + Duration.FromMinutes(5), default);
        Assert.Equal(Noon + Duration.FromMinutes(5), await storage.Outbox.NextDue(null, Noon, default));
        var again = Assert.Single(await storage.Outbox.Claim(null, Noon + Duration.FromMinutes(5), 10, Lease, default));
        Assert.Equal((delivery.Sequence, 2), (again.Sequence, again.Attempt));
    }

    [Theory, Engines]
    public async Task Failed_should_keep_a_given_up_message_visible(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Write(storage, 1, Sample.Effect("a"), Sample.Effect("b"), Sample.Effect("c"));
        var claimed = await storage.Outbox.Claim(null, Noon, 10, Lease, default);
        await storage.Outbox.Failed(claimed[0], "gone", null, default);
        await storage.Outbox.Failed(claimed[2], "refused", null, default);
        await storage.Outbox.Delivered([claimed[1]], Noon, default);
        Assert.Null(await storage.Outbox.NextDue(null, Noon, default));

        var reader = new DeliveryReader(storage.Get<IReadDatabase>(), TenantScope.Of(Sample.Acme));
        var given = await reader.GivenUp(10, default);
        Assert.Equal([("c", "refused", 1), ("a", "gone", 1)], given.Select(g => (g.Row.Message.EffectKey, g.Row.LastError, g.Row.Attempts)));
        var foreign = new DeliveryReader(storage.Get<IReadDatabase>(), TenantScope.Of(Sample.Globex));
        Assert.Empty(await foreign.GivenUp(10, default));
    }

    [Theory, Engines]
    public async Task Failed_should_not_take_back_a_delivery(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Write(storage, 1, Sample.Effect("a"));
        var lapsed = await storage.Outbox.Claim(null, Noon, 10, Lease, default);
        var current = await storage.Outbox.Claim(null, Noon + Lease, 10, Lease, default);
        await storage.Outbox.Delivered(current, Noon, default);
        await storage.Outbox.Failed(lapsed[0], "slow", Noon, default);
        Assert.Null(await storage.Outbox.NextDue(null, Noon, default));
    }

    [Theory, Engines]
    public async Task Claim_should_keep_a_tenants_own_clock_apart_from_real_time(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(Sample.Globex, 1) with { OwnClock = true, Outbox = [Sample.Effect("own")] }, default);
        Assert.Null(await storage.Outbox.NextDue(null, Noon, default));
        Assert.Empty(await storage.Outbox.Claim(null, Noon, 10, Lease, default));
        Assert.Equal(Noon, await storage.Outbox.NextDue(Sample.Globex, Noon, default));
        var own = Assert.Single(await storage.Outbox.Claim(Sample.Globex, Noon, 10, Lease, default));
        await storage.Outbox.Delivered([own], Noon, default);
        Assert.Null(await storage.Outbox.NextDue(Sample.Globex, Noon, default));
    }

    private static async Task Write(TestStorage storage, long number, params OutboxMessage[] messages) => Assert.Equal(
        AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(number) with { Outbox = [.. messages] }, default));

    private static OutboxMessage ToGrain(string key) => new(key, "grain", "ticket/7", Noon, Sample.Json("{}"));
}
