using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests.Hosting;

public sealed class GrainHostServiceTests : IAsyncDisposable
{
    private readonly LifeGrainScript _script = new();
    private readonly TestHost _host;

    public GrainHostServiceTests() => _host = new(services => services
        .AddSingleton(_script).AddGrain<ILifeGrain, LifeGrain>().AddGrain<IProbeGrain, ProbeGrain>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Stop_should_deactivate_all_grains()
    {
        for (var index = 0; index < 10; index++)
            await _host.Grain<ILifeGrain>($"grain-{index}").Touch("call");
        await Stop();

        Assert.Equal(10, _host.Log.Entries.Count(entry => entry == "deactivating: ShuttingDown"));
        Assert.Equal(10, _host.Log.Entries.Count(entry => entry == "disposed"));
    }

    [Fact]
    public async Task Stop_should_let_requests_finish_and_grains_call_grains()
    {
        var gate = new Gate();
        var call = _host.Grain<IProbeGrain>("p").Do(async grain =>
        {
            await gate.Pass();
            await grain.Grains.GetGrain<ILifeGrain>("a").Touch("from a grain");
        });
        await gate.Arrival();
        var waiting = _host.Grain<IProbeGrain>("p").Do(_ => Task.CompletedTask);
        var stop = Stop();
        Assert.False(stop.IsCompleted);
        gate.Open();
        await Task.WhenAll(call, waiting);
        await stop;

        Assert.Equal(["activating", "activated", "from a grain", "deactivating: ShuttingDown", "deactivated", "disposed"], _host.Log.Entries);
    }

    [Fact]
    public async Task Stop_should_refuse_calls_from_outside_that_need_an_activation()
    {
        await Stop();
        await Assert.ThrowsAsync<SiloUnavailableException>(() => _host.Grain<ILifeGrain>("a").Touch("call"));
    }

    [Fact]
    public async Task Stop_should_give_up_when_it_is_told_to()
    {
        var gate = new Gate();
        _script.OnDeactivate = (_, _) => gate.Pass();
        await _host.Grain<ILifeGrain>("a").Touch("call");
        using var source = new CancellationTokenSource();
        var stop = Service.StopAsync(source.Token);
        await gate.Arrival();
        await source.CancelAsync();
        await stop;
        gate.Open();
    }

    [Fact]
    public async Task Deactivation_token_should_be_cancelled_when_it_takes_too_long()
    {
        _script.OnDeactivate = (_, token) => new TaskCompletionSource().Task.WaitAsync(token);
        await _host.Grain<ILifeGrain>("a").Touch("call");
        var stop = Stop();
        await _host.Log.Wait("deactivating: ShuttingDown");
        _host.Time.Advance(TimeSpan.FromSeconds(30));
        await stop;
    }

    private IHostedService Service => _host.Services.GetRequiredService<IEnumerable<IHostedService>>().Single();

    private Task Stop() => Service.StopAsync(CancellationToken.None);
}
