using SaasHelpdesk.Api.Limits;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Tests.Limits;

public sealed class LaneTests
{
    private static readonly TenantId A = new("a"), B = new("b"), C = new("c");

    [Fact]
    public async Task Enter_should_grant_at_once_while_there_are_places_and_then_one_by_one()
    {
        var lane = new Lane(2, 2, 10, 10);
        var (first, second) = (await lane.Enter(A, 1, default), await lane.Enter(A, 1, default));
        var third = lane.Enter(A, 1, default).AsTask();
        Assert.False(third.IsCompleted);
        first.Dispose();
        var turn = await third;
        Assert.Null(turn.Refusal);
        second.Dispose();
        turn.Dispose();
        Assert.Equal(0, lane.Waiting);
    }

    [Fact]
    public async Task Tenant_that_comes_late_should_go_before_the_queue_of_one_that_floods()
    {
        var lane = new Lane(1, 1, 100, 100);
        var running = await lane.Enter(A, 100, default);
        var flood = Enumerable.Range(0, 50).Select(_ => lane.Enter(A, 100, default).AsTask()).ToList();
        var late = lane.Enter(B, 100, default).AsTask();
        running.Dispose();
        (await late).Dispose();
        Assert.True(flood.Count(task => task.IsCompleted) <= 1);
    }

    [Fact]
    public async Task Tenants_should_get_the_same_cost_whatever_their_number_of_operations()
    {
        var lane = new Lane(1, 1, 1000, 1000);
        var order = new List<TenantId>();
        var running = await lane.Enter(C, 1, default);
        var work = new List<Task>();
        for (var i = 0; i < 100; i++)
            work.Add(Run(lane, A, 10, order));
        for (var i = 0; i < 10; i++)
            work.Add(Run(lane, B, 100, order));
        running.Dispose();
        await Task.WhenAll(work);
        var half = order.Take(55).ToList();
        Assert.InRange(half.Count(tenant => tenant == B), 4, 6);
    }

    [Fact]
    public async Task Cheap_operation_should_pass_dear_ones_and_dear_ones_should_not_starve()
    {
        var lane = new Lane(1, 1, 10_000, 10_000);
        var order = new List<TenantId>();
        var running = await lane.Enter(C, 1, default);
        var dear = Run(lane, A, 1000, order);
        var cheap = Enumerable.Range(0, 500).Select(_ => Run(lane, B, 10, order)).ToList();
        running.Dispose();
        await Task.WhenAll([dear, .. cheap]);
        Assert.InRange(order.IndexOf(A), 50, 150);
    }

    [Fact]
    public async Task Enter_should_refuse_when_too_many_wait()
    {
        var lane = new Lane(1, 1, queueOfTenant: 2, queue: 3);
        using var running = await lane.Enter(A, 1, default);
        var waiting = new[] { lane.Enter(A, 1, default).AsTask(), lane.Enter(A, 1, default).AsTask(), lane.Enter(B, 1, default).AsTask() };
        Assert.Equal(TurnRefusal.TenantBusy, (await lane.Enter(A, 1, default)).Refusal);
        Assert.Equal(TurnRefusal.ServerBusy, (await lane.Enter(B, 1, default)).Refusal);
        Assert.All(waiting, wait => Assert.False(wait.IsCompleted));
    }

    [Fact]
    public async Task Enter_should_keep_places_free_for_other_tenants()
    {
        var lane = new Lane(places: 4, placesOfTenant: 2, 10, 10);
        using var one = await lane.Enter(A, 1, default);
        using var two = await lane.Enter(A, 1, default);
        Assert.False(lane.Enter(A, 1, default).AsTask().IsCompleted);
        Assert.True(lane.Enter(B, 1, default).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Cancelled_operation_should_leave_the_queue_and_take_no_place()
    {
        var lane = new Lane(1, 1, 10, 10);
        var running = await lane.Enter(A, 1, default);
        using var cancellation = new CancellationTokenSource();
        var waiting = lane.Enter(B, 1, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, lane.Waiting);
        running.Dispose();
        Assert.True(lane.Enter(C, 1, default).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Places_should_never_be_exceeded_by_many_at_once()
    {
        var lane = new Lane(3, 2, 10_000, 10_000);
        int running = 0, most = 0;
        await Parallel.ForAsync(0, 2000, async (i, _) =>
        {
            using var turn = await lane.Enter(i % 3 == 0 ? A : i % 3 == 1 ? B : C, 1 + (i % 7), CancellationToken.None);
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref running);
        });
        Assert.InRange(most, 1, 3);
        Assert.Equal((0, true), (lane.Waiting, lane.Enter(A, 1, default).AsTask().IsCompleted));
    }

    private static async Task Run(Lane lane, TenantId tenant, long cost, List<TenantId> order)
    {
        using var turn = await lane.Enter(tenant, cost, CancellationToken.None);
        lock (order)
            order.Add(tenant);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
