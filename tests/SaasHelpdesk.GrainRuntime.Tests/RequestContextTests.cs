using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests;

public sealed class RequestContextTests : IAsyncDisposable
{
    private readonly TestHost _host = new(services => services.AddGrain<IProbeGrain, ProbeGrain>());

    private IProbeGrain Grain => _host.Grain<IProbeGrain>("a");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void Set_should_keep_get_replace_and_remove_values()
    {
        RequestContext.Set("a", 1);
        RequestContext.Set("b", 2);
        RequestContext.Set("a", 3);

        Assert.Equal(3, RequestContext.Get("a"));
        Assert.Equal(2, RequestContext.Get("b"));
        Assert.Null(RequestContext.Get("c"));
        Assert.Equal(["a", "b"], RequestContext.Keys);
        Assert.True(RequestContext.Remove("a"));
        Assert.False(RequestContext.Remove("a"));
        Assert.Equal([new("b", 2)], RequestContext.Entries);
        RequestContext.Clear();
        Assert.Empty(RequestContext.Keys);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_should_see_what_the_caller_has_set(bool busy)
    {
        var gate = await Hold(busy);
        RequestContext.Set("who", "me");
        var call = Grain.Get(grain => grain.Grains.GetGrain<IProbeGrain>("b").Get(async _ =>
        {
            await Task.Yield();
            return RequestContext.Get("who");
        }));
        RequestContext.Set("who", "changed after the call");
        gate.Open();

        Assert.Equal("me", await call);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Set_should_not_be_seen_by_the_caller(bool busy)
    {
        var gate = await Hold(busy);
        RequestContext.Set("who", "me");
        var call = Grain.Do(_ =>
        {
            RequestContext.Set("who", "you");
            RequestContext.Set("what", "that");
            return Task.CompletedTask;
        });
        Assert.Equal("me", RequestContext.Get("who"));
        gate.Open();
        await call;

        Assert.Equal("me", RequestContext.Get("who"));
        Assert.Null(RequestContext.Get("what"));
    }

    [Fact]
    public async Task Set_should_not_be_seen_by_the_next_request_of_the_grain()
    {
        var first = Grain.Do(async _ =>
        {
            RequestContext.Set("who", "me");
            await Task.Yield();
        });
        var second = Grain.Get(_ => Task.FromResult(RequestContext.Get("who")));
        await first;

        Assert.Null(await second);
    }

    [Fact]
    public async Task Calls_should_work_when_the_caller_has_suppressed_the_flow()
    {
        RequestContext.Set("who", "me");
        Task<object?> call;
        using (ExecutionContext.SuppressFlow())
        {
            call = Grain.Get(_ =>
            {
                RequestContext.Set("what", "that");
                return Task.FromResult(RequestContext.Get("who"));
            });
        }

        Assert.Null(await call);
        Assert.Equal("me", RequestContext.Get("who"));
        Assert.Null(RequestContext.Get("what"));
    }

    private async Task<Gate> Hold(bool busy)
    {
        var gate = new Gate();
        await Grain.Do(_ => Task.CompletedTask);
        if (busy)
        {
            _ = Grain.Do(_ => gate.Pass());
            await gate.Arrival();
        }

        return gate;
    }
}
