using Microsoft.Extensions.Logging.Abstractions;
using SaasHelpdesk.Api.Realtime;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tests.Realtime;

public sealed class ChangeHubTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly FeedInMemory _feed = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Follow_should_give_changes_as_they_come()
    {
        await using var hub = Hub();
        _feed.Append(5);
        await using var follower = await Follower.Start(hub, null);
        _feed.Append(3);
        Assert.Equal([6, 7, 8], await follower.Take(3));
    }

    [Fact]
    public async Task Follow_should_go_from_storage_to_the_live_end_without_gap_or_repeat()
    {
        await using var hub = Hub();
        _feed.Append(777);
        await using var follower = await Follower.Start(hub, new FeedPosition(0, 100));
        var taken = await follower.Take(300);
        _feed.Append(50);
        taken.AddRange(await follower.Take(427));
        Assert.Equal(Enumerable.Range(101, 727), taken);
    }

    [Fact]
    public async Task Follow_should_look_again_until_an_announced_change_can_be_seen()
    {
        await using var hub = Hub();
        await using var follower = await Follower.Start(hub, null);
        _feed.Announce(1);
        // Each look finds nothing, and the next comes later.
        for (var pause = TenantTail.FirstRelook; pause < TenantTail.LongestRelook; pause *= 2)
        {
            await _time.Armed(pause);
            _time.Advance(pause);
        }

        await _time.Armed(TenantTail.LongestRelook);
        _feed.Add();
        _time.Advance(TenantTail.LongestRelook);
        Assert.Equal([1], await follower.Take(1));
        await _time.Armed(TenantTail.UnaskedLook);
    }

    [Fact]
    public async Task Follow_should_find_changes_whose_announcement_was_lost()
    {
        await using var hub = Hub();
        await using var follower = await Follower.Start(hub, null);
        await _time.Armed(TenantTail.UnaskedLook);
        _feed.Append(1, announced: false);
        _time.Advance(TenantTail.UnaskedLook);
        Assert.Equal([1], await follower.Take(1));
        _feed.Append(1, announced: false);
        _feed.Miss();
        Assert.Equal([2], await follower.Take(1));
    }

    [Fact]
    public async Task Follow_should_cut_off_who_falls_too_far_behind_and_let_it_resume()
    {
        await using var hub = Hub(recent: 8);
        await using var slow = await Follower.Start(hub, null);
        await using var quick = await Follower.Start(hub, null);
        _feed.Append(1);
        var taken = await slow.Take(1);
        await quick.Take(1);
        for (var i = 0; i < 20; i++)
        {
            _feed.Append(1);
            await quick.Take(1);
        }

        var cut = await Assert.ThrowsAsync<GraphQLException>(() => slow.Take(1));
        Assert.Equal("SLOW_CONSUMER", cut.Code);
        await using var again = await Follower.Start(hub, new FeedPosition(0, taken[^1]));
        Assert.Equal(Enumerable.Range(2, 20), await again.Take(20));
    }

    [Fact]
    public async Task Follow_should_read_the_live_end_once_for_all_and_stop_with_the_last_follower()
    {
        await using var hub = Hub();
        var followers = new List<Follower>();
        for (var i = 0; i < 20; i++)
            followers.Add(await Follower.Start(hub, null));
        await _time.Armed(TenantTail.UnaskedLook);
        var before = _feed.Reads;
        _feed.Append(1);
        foreach (var follower in followers)
            Assert.Equal([1], await follower.Take(1));
        Assert.InRange(_feed.Reads - before, 1, 2);
        foreach (var follower in followers)
            await follower.DisposeAsync();
        var after = _feed.Reads;
        _feed.Append(5);
        _time.Advance(TenantTail.UnaskedLook * 2);
        Assert.Equal(after, _feed.Reads);
    }

    [Fact]
    public async Task Follow_should_outlive_an_outage_of_the_database()
    {
        await using var hub = Hub();
        await using var follower = await Follower.Start(hub, null);
        await _time.Armed(TenantTail.UnaskedLook);
        _feed.Failures = 2;
        _feed.Append(1);
        await _time.Armed(TenantTail.LongestRelook);
        _time.Advance(TenantTail.LongestRelook);
        await _time.Armed(TenantTail.LongestRelook);
        _time.Advance(TenantTail.LongestRelook);
        Assert.Equal([1], await follower.Take(1));
    }

    [Fact]
    public async Task Follow_should_give_an_empty_batch_now_and_then_so_that_rights_can_be_looked_at()
    {
        var options = new ApiOptions();
        await using var hub = Hub();
        await using var batches = hub.Follow(FeedInMemory.Tenant, null, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await batches.MoveNextAsync());
        Assert.Empty(batches.Current);
        var next = batches.MoveNextAsync().AsTask();
        await _time.Armed(options.Realtime.RecheckInterval);
        _time.Advance(options.Realtime.RecheckInterval);
        Assert.True(await next.WaitAsync(Patience));
        Assert.Empty(batches.Current);
    }

    [Fact]
    public async Task Follow_should_never_skip_or_repeat_wherever_followers_begin()
    {
        const int Seed = 20260302;
        var random = new Random(Seed);
        await using var hub = Hub(recent: 512);
        _feed.Append(50);
        var followers = new List<(Follower Follower, int Start)>();
        var taken = new Dictionary<Follower, List<int>>();
        for (var round = 0; round < 60; round++)
        {
            var start = random.Next(0, 51 + (round * 5));
            var follower = await Follower.Start(hub, new FeedPosition(0, start));
            followers.Add((follower, start));
            taken[follower] = [];
            _feed.Append(5);
            foreach (var (chosen, from) in followers.Where(_ => random.Next(3) == 0).ToList())
            {
                var left = 50 + ((round + 1) * 5) - from - taken[chosen].Count;
                taken[chosen].AddRange(await chosen.Take(random.Next(0, left + 1)));
            }
        }

        foreach (var (follower, start) in followers)
        {
            taken[follower].AddRange(await follower.Take(350 - start - taken[follower].Count));
            Assert.True(Enumerable.Range(start + 1, 350 - start).SequenceEqual(taken[follower]), $"seed {Seed}, from {start}");
            await follower.DisposeAsync();
        }
    }

    private ChangeHub Hub(int recent = 1024)
    {
        var options = new ApiOptions();
        options.Realtime.RecentChanges = recent;
        return new ChangeHub(_feed, _feed, options, _time, NullLogger<ChangeHub>.Instance);
    }

    /// <summary>Somebody who follows at their own pace.</summary>
    private sealed class Follower(IAsyncEnumerator<IReadOnlyList<FeedItem>> batches, CancellationTokenSource ending) : IAsyncDisposable
    {
        private readonly Queue<int> _left = [];
        private bool _disposed;

        /// <summary>Begins to follow; whatever is appended after that is seen.</summary>
        public static async Task<Follower> Start(ChangeHub hub, FeedPosition? after)
        {
            var ending = new CancellationTokenSource();
            var follower = new Follower(hub.Follow(FeedInMemory.Tenant, after, ending.Token).GetAsyncEnumerator(ending.Token), ending);
            await follower.Pull();
            return follower;
        }

        public async Task<List<int>> Take(int count)
        {
            var taken = new List<int>();
            while (taken.Count < count)
            {
                while (taken.Count < count && _left.TryDequeue(out var number))
                    taken.Add(number);
                if (taken.Count < count)
                    await Pull();
            }

            return taken;
        }

        public async ValueTask DisposeAsync()
        {
            if (_disposed)
                return;
            _disposed = true;
            await ending.CancelAsync();
            await batches.DisposeAsync();
            ending.Dispose();
        }

        private async Task Pull()
        {
            Assert.True(await batches.MoveNextAsync().AsTask().WaitAsync(Patience));
            foreach (var item in batches.Current)
                _left.Enqueue((int)item.Position.Number);
        }
    }
}
