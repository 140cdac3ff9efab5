using SaasHelpdesk.Identity.Caching;
using SaasHelpdesk.Identity.Tests.Support;

namespace SaasHelpdesk.Identity.Tests.Caching;

public sealed class ShortCacheTests
{
    private readonly TestTime _time = new();

    [Fact]
    public void TryGet_should_forget_after_the_lifetime()
    {
        var cache = new ShortCache<int, string>(_time, TimeSpan.FromSeconds(5), 10);
        cache.Put(1, "one", cache.Generation);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.True(cache.TryGet(1, out _));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(cache.TryGet(1, out _));
    }

    [Fact]
    public void Put_should_stay_within_bounds()
    {
        var cache = new ShortCache<int, string>(_time, TimeSpan.FromSeconds(5), 10);
        for (var i = 0; i < 1000; i++)
        {
            cache.Put(i, "x", cache.Generation);
            Assert.InRange(cache.Count, 1, 10);
        }

        Assert.True(cache.TryGet(999, out _));
    }

    [Fact]
    public void Put_should_keep_what_lives_when_others_have_expired()
    {
        var cache = new ShortCache<int, string>(_time, TimeSpan.FromSeconds(5), 3);
        cache.Put(1, "x", cache.Generation);
        cache.Put(2, "x", cache.Generation);
        _time.Advance(TimeSpan.FromSeconds(4));
        cache.Put(3, "x", cache.Generation);
        _time.Advance(TimeSpan.FromSeconds(1));
        cache.Put(4, "x", cache.Generation);
        Assert.True(cache.TryGet(3, out _));
    }

    [Fact]
    public void Put_should_keep_nothing_when_something_was_forgotten_since()
    {
        var cache = new ShortCache<int, string>(_time, TimeSpan.FromSeconds(5), 10);
        var generation = cache.Generation;
        cache.Forget(1);
        cache.Put(1, "one", generation);
        Assert.False(cache.TryGet(1, out _));
    }
}
