using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests;

public sealed class GrainHostTests : IAsyncDisposable
{
    private readonly TestHost _host = new(services => services.AddGrain<IProbeGrain, ProbeGrain>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task GetGrain_should_give_the_same_grain_for_the_same_key()
    {
        var first = await _host.Grain<IProbeGrain>("a").Get(grain => Task.FromResult<object?>(grain));
        var second = await _host.Grain<IProbeGrain>("a").Get(grain => Task.FromResult<object?>(grain));
        var other = await _host.Grain<IProbeGrain>("b").Get(grain => Task.FromResult<object?>(grain));

        Assert.Same(first, second);
        Assert.NotSame(first, other);
    }
}
