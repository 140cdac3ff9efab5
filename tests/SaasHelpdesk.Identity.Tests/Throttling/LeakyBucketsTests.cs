using SaasHelpdesk.Identity.Tests.Support;
using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Identity.Tests.Throttling;

public sealed class LeakyBucketsTests
{
    private readonly TestTime _time = new();

    [Fact]
    public void TryAdd_should_take_a_burst_up_to_the_capacity_and_then_what_leaks()
    {
        var buckets = Of(100, 10);
        Assert.True(buckets.TryAdd("a", 60, out var first));
        Assert.Equal((100, 60, 40, TimeSpan.FromSeconds(6)), (first.Limit, first.Used, first.Remaining, first.ResetAfter));
        Assert.True(buckets.TryAdd("a", 40, out _));
        Assert.False(buckets.TryAdd("a", 1, out var full));
        Assert.Equal((0, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(0.1)), (full.Remaining, full.ResetAfter, full.RetryAfter));
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.False(buckets.TryAdd("a", 21, out _));
        Assert.True(buckets.TryAdd("a", 20, out _));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal((100, TimeSpan.Zero), (buckets.Read("a").Remaining, buckets.Read("a").ResetAfter));
    }

    [Fact]
    public void TryAdd_should_add_nothing_when_it_refuses()
    {
        var buckets = Of(100, 1);
        Assert.True(buckets.TryAdd("a", 90, out _));
        for (var i = 0; i < 1000; i++)
            Assert.False(buckets.TryAdd("a", 11, out _));
        Assert.Equal(10, buckets.Read("a").Remaining);
        Assert.False(buckets.TryAdd("a", long.MaxValue, out _));
        Assert.True(buckets.TryAdd("a", 10, out _));
    }

    [Fact]
    public void TryAdd_should_keep_buckets_apart()
    {
        var buckets = Of(10, 1);
        Assert.True(buckets.TryAdd("a", 10, out _));
        Assert.True(buckets.IsFull("a"));
        Assert.False(buckets.IsFull("b"));
        Assert.True(buckets.TryAdd("b", 10, out _));
    }

    [Fact]
    public void TakeBack_should_undo_an_addition()
    {
        var buckets = Of(10, 1);
        buckets.TryAdd("a", 7, out _);
        buckets.TakeBack("a", 7);
        Assert.Equal(0, buckets.Read("a").Used);
        buckets.TakeBack("never seen", 7);
        Assert.Equal((0, 10), (buckets.Read("never seen").Used, buckets.Read("never seen").Remaining));
    }

    [Fact]
    public void Used_should_follow_a_plain_model_of_the_bucket()
    {
        const int Seed = 7321;
        var random = new Random(Seed);
        var buckets = Of(1000, 50);
        var level = 0.0;
        for (var i = 0; i < 5000; i++)
        {
            var pause = random.Next(0, 2000);
            _time.Advance(TimeSpan.FromMilliseconds(pause));
            level = Math.Max(0, level - (pause * 0.05));
            var cost = random.Next(1, 200);
            var fits = level + cost <= 1000 + 1e-6;
            Assert.True(fits == buckets.TryAdd("a", cost, out var state), $"seed {Seed}, step {i}");
            level += fits ? cost : 0;
            Assert.InRange(state.Used, level - 0.01, level + 1.01);
        }
    }

    [Fact]
    public async Task TryAdd_should_admit_exactly_the_capacity_when_called_by_many_at_once()
    {
        var buckets = Of(1000, 1);
        var admitted = 0;
        await Parallel.ForAsync(0, 64, (_, _) =>
        {
            for (var i = 0; i < 100; i++)
            {
                if (buckets.TryAdd("a", 1, out var _))
                    Interlocked.Increment(ref admitted);
            }

            return ValueTask.CompletedTask;
        });
        Assert.Equal(1000, admitted);
    }

    [Fact]
    public void TryAdd_should_allocate_nothing_for_a_known_key()
    {
        var buckets = Of(1_000_000, 1);
        for (var i = 0; i < 100; i++)
            buckets.TryAdd("a", 1, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            buckets.TryAdd("a", 1, out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Buckets_should_stay_bounded_and_forget_the_empty_ones_first()
    {
        var buckets = new LeakyBuckets<int>(new(100, 1), _time, mostBuckets: 100);
        for (var i = 0; i < 50; i++)
            buckets.TryAdd(i, 1, out _);
        _time.Advance(TimeSpan.FromSeconds(10));
        for (var i = 50; i < 100; i++)
            buckets.TryAdd(i, 50, out _);
        buckets.TryAdd(100, 50, out _);
        Assert.Equal(51, buckets.Count);
        for (var i = 50; i <= 100; i++)
            Assert.Equal(50, buckets.Read(i).Used);
    }

    [Fact]
    public void Buckets_should_stay_bounded_and_forget_those_that_hold_least_when_none_is_empty()
    {
        var buckets = new LeakyBuckets<int>(new(100, 1), _time, mostBuckets: 100);
        buckets.TryAdd(0, 100, out _);
        for (var i = 1; i < 10_000; i++)
            buckets.TryAdd(i, 1, out _);
        Assert.InRange(buckets.Count, 1, 100);
        Assert.True(buckets.IsFull(0));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    [InlineData(1, double.NaN)]
    [InlineData(1L + int.MaxValue, 1e9)]
    [InlineData(1_000_000, 1)]
    public void Limit_should_be_refused_when_out_of_range(long capacity, double leak) =>
        Assert.Contains("Some", Assert.Throws<ArgumentException>(() => new BucketLimit(capacity, leak).Validate("Some")).Message, StringComparison.Ordinal);

    private LeakyBuckets<string> Of(long capacity, double leak) => new(new(capacity, leak), _time);
}
