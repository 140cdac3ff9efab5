using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Ledger;

public sealed class WakeUpsTests
{
    private static readonly Duration Lease = Duration.FromSeconds(30);
    private static readonly Instant Noon = Sample.Noon;

    [Theory, Engines]
    public async Task Claim_should_give_what_is_due_earliest_first_and_once(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Arm(storage, 1, Noon + Duration.FromSeconds(2));
        await Arm(storage, 2, Noon);
        await Arm(storage, 3, Noon + Duration.FromSeconds(1));
        Assert.Equal(Noon, await storage.WakeUps.NextDue(null, Noon, default));
        Assert.Empty(await storage.WakeUps.Claim(null, Noon.PlusTicks(-10), 10, Lease, default));

        var now = Noon + Duration.FromSeconds(1);
        var claimed = await storage.WakeUps.Claim(null, now, 10, Lease, default);
        Assert.Equal([(Stream(2), Noon), (Stream(3), now)], claimed.Select(w => (w.Stream, w.DueAt)));
        Assert.All(claimed, wakeUp => Assert.Equal((Sample.Acme, now + Lease), (wakeUp.Tenant, wakeUp.LeasedUntil)));
        Assert.Empty(await storage.WakeUps.Claim(null, now, 10, Lease, default));
        Assert.Equal(Noon + Duration.FromSeconds(2), await storage.WakeUps.NextDue(null, now, default));
    }

    [Theory, Engines]
    public async Task Claim_should_give_a_wake_up_again_when_its_lease_ends(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Arm(storage, 1, Noon);
        await storage.WakeUps.Claim(null, Noon, 10, Lease, default);
        Assert.Equal(Noon + Lease, await storage.WakeUps.NextDue(null, Noon, default));
        Assert.Empty(await storage.WakeUps.Claim(null, Noon + Lease - Duration.FromTicks(10), 10, Lease, default));
        var again = Assert.Single(await storage.WakeUps.Claim(null, Noon + Lease, 10, Lease, default));
        Assert.Equal(Noon, again.DueAt);
    }

    [Theory, Engines]
    public async Task Claim_should_not_come_early_when_the_due_time_is_finer_than_a_microsecond(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Arm(storage, 1, Noon.PlusNanoseconds(1));
        Assert.Empty(await storage.WakeUps.Claim(null, Noon.PlusNanoseconds(999), 10, Lease, default));
        var claimed = Assert.Single(await storage.WakeUps.Claim(null, Noon.PlusNanoseconds(1000), 10, Lease, default));
        Assert.Equal(Noon.PlusNanoseconds(1000), claimed.DueAt);
    }

    [Theory, Engines]
    public async Task Claim_should_heed_its_limit_and_take_the_earliest(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        for (var number = 1; number <= 20; number++)
            await Arm(storage, number, Noon - Duration.FromSeconds(number));
        var claimed = await storage.WakeUps.Claim(null, Noon, 5, Lease, default);
        Assert.Equal([20L, 19, 18, 17, 16], claimed.Select(w => long.Parse(w.Stream.Key)));
    }

    [Theory, Engines]
    public async Task Append_should_move_or_remove_the_wake_up(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Arm(storage, 1, Noon);
        await storage.WakeUps.Claim(null, Noon, 10, Lease, default);
        // Armed anew under a lease: free again at once.
        await Arm(storage, 1, Noon + Duration.FromHours(1), version: 1);
        Assert.Equal(Noon + Duration.FromHours(1), await storage.WakeUps.NextDue(null, Noon, default));
        await Arm(storage, 1, null, version: 2);
        Assert.Null(await storage.WakeUps.NextDue(null, Noon, default));
    }

    [Theory, Engines]
    public async Task Complete_should_remove_the_claimed_wake_up(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Arm(storage, 1, Noon);
        var claimed = Assert.Single(await storage.WakeUps.Claim(null, Noon, 10, Lease, default));
        await storage.WakeUps.Complete(claimed, null, default);
        Assert.Null(await storage.WakeUps.NextDue(null, Noon, default));
        await storage.WakeUps.Complete(claimed, null, default);
    }

    [Theory, Engines]
    public async Task Complete_should_move_the_claimed_wake_up_when_there_is_a_next(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Arm(storage, 1, Noon);
        var claimed = Assert.Single(await storage.WakeUps.Claim(null, Noon, 10, Lease, default));
        await storage.WakeUps.Complete(claimed, Noon.PlusNanoseconds(1), default);
        Assert.Empty(await storage.WakeUps.Claim(null, Noon, 10, Lease, default));
        var again = Assert.Single(await storage.WakeUps.Claim(null, Noon.PlusNanoseconds(1000), 10, Lease, default));
        Assert.Equal(Noon.PlusNanoseconds(1000), again.DueAt);
    }

    [Theory, Engines]
    public async Task Complete_should_not_touch_a_wake_up_that_was_armed_anew(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Arm(storage, 1, Noon);
        var claimed = Assert.Single(await storage.WakeUps.Claim(null, Noon, 10, Lease, default));
        // For the very same time.
        await Arm(storage, 1, Noon, version: 1);
        await storage.WakeUps.Complete(claimed, null, default);
        await storage.WakeUps.Complete(claimed, Noon + Lease, default);
        Assert.Equal(Noon, await storage.WakeUps.NextDue(null, Noon, default));
    }

    [Theory, Engines]
    public async Task Complete_should_not_touch_a_wake_up_that_another_node_claimed_since(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using var other = storage.SecondNode();
        await Arm(storage, 1, Noon);
        var lapsed = Assert.Single(await storage.WakeUps.Claim(null, Noon, 10, Lease, default));
        var current = Assert.Single(await other.WakeUps.Claim(null, Noon + Lease, 10, Lease, default));
        await storage.WakeUps.Complete(lapsed, null, default);
        Assert.Equal(Noon + Lease + Lease, await storage.WakeUps.NextDue(null, Noon, default));
        await other.WakeUps.Complete(current, null, default);
        Assert.Null(await storage.WakeUps.NextDue(null, Noon, default));
    }

    [Theory, Engines]
    public async Task Claim_should_share_out_between_nodes_without_overlap(Engine engine)
    {
        const int count = 300;
        await using var storage = await TestStorage.Create(engine);
        await using var other = storage.SecondNode();
        await Task.WhenAll(Enumerable.Range(1, count).Select(number => Arm(storage, number, Noon)));
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            var node = i % 2 == 0 ? storage : other;
            var mine = new List<WakeUp>();
            while (await node.WakeUps.Claim(null, Noon, 7, Lease, default) is { Count: > 0 } batch)
                mine.AddRange(batch);
            return mine;
        })));

        var streams = claims.SelectMany(claim => claim).Select(w => w.Stream).ToList();
        // A node that met locked rows only may have left early; nothing is claimed twice, and nothing is lost.
        streams.AddRange((await storage.WakeUps.Claim(null, Noon, count, Lease, default)).Select(w => w.Stream));
        Assert.Equal(count, streams.Count);
        Assert.Equal(count, streams.Distinct().Count());
    }

    [Theory, Engines]
    public async Task Claim_should_keep_a_tenants_own_clock_apart_from_real_time(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await Arm(storage, 1, Noon);
        await storage.Ledger.Append(Sample.Append(Sample.Globex, 2, wake: Noon) with { OwnClock = true }, default);

        var real = await storage.WakeUps.Claim(null, Noon, 10, Lease, default);
        Assert.Equal([(Sample.Acme, Stream(1))], real.Select(w => (w.Tenant, w.Stream)));
        Assert.Null(await storage.WakeUps.NextDue(Sample.Acme, Noon, default));
        Assert.Equal(Noon, await storage.WakeUps.NextDue(Sample.Globex, Noon, default));
        var own = await storage.WakeUps.Claim(Sample.Globex, Noon, 10, Lease, default);
        Assert.Equal([(Sample.Globex, Stream(2))], own.Select(w => (w.Tenant, w.Stream)));
    }

    private static StreamId Stream(long number) => StreamId.Of(new TicketId(number));

    private static async Task Arm(TestStorage storage, long number, Instant? due, long version = 0) =>
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(number, version, due), default));
}
