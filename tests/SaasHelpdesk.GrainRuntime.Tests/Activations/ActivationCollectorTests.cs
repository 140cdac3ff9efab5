using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests.Activations;

public sealed class ActivationCollectorTests : IAsyncDisposable
{
    private static readonly string[] Collected = ["deactivating: ActivationIdle", "deactivated", "disposed"];

    private readonly LifeGrainScript _script = new();
    private readonly TestHost _host;

    public ActivationCollectorTests() =>
        _host = new(services => services.AddSingleton(_script).AddGrain<ILifeGrain, LifeGrain>());

    private ILifeGrain Grain => _host.Grain<ILifeGrain>("a");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Collect_should_leave_a_grain_until_it_was_idle_for_the_age()
    {
        await Grain.Touch("1");
        _host.Time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(["activating", "activated", "1"], _host.Log.Entries);

        _host.Time.Advance(TimeSpan.FromMinutes(1));
        await _host.Log.Wait("disposed");
        Assert.Equal(["activating", "activated", "1", .. Collected], _host.Log.Entries);
    }

    [Fact]
    public async Task Collect_should_count_from_the_last_request()
    {
        for (var minutes = 0; minutes < 60; minutes += 10)
        {
            await Grain.Touch("call");
            _host.Time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.DoesNotContain("disposed", _host.Log.Entries);
        _host.Time.Advance(TimeSpan.FromMinutes(6));
        await _host.Log.Wait("disposed");
    }

    [Fact]
    public async Task Collect_should_leave_a_busy_grain()
    {
        var gate = new Gate();
        var call = Grain.TouchAndRetire("1", gate);
        await gate.Arrival();
        _host.Time.Advance(TimeSpan.FromHours(1));
        Assert.DoesNotContain("disposed", _host.Log.Entries);
        gate.Open();
        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task Collect_should_find_everything_after_the_clock_has_leapt()
    {
        for (var index = 0; index < 1000; index++)
        {
            await _host.Grain<ILifeGrain>($"grain-{index}").Touch("call");
            if (index % 50 == 0)
                _host.Time.Advance(TimeSpan.FromSeconds(20));
        }

        _host.Time.Advance(TimeSpan.FromDays(3));

        // Grains deactivate on the thread pool; stopping the host before they do would give them another reason.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (_host.Log.Entries.Count(entry => entry == "deactivating: ActivationIdle") < 1000)
            await timer.WaitForNextTickAsync(limit.Token);
        await _host.Host.StopAsync(CancellationToken.None);
        Assert.Equal(1000, _host.Log.Entries.Count(entry => entry == "deactivating: ActivationIdle"));
    }

    [Fact]
    public async Task Collect_should_be_called_off_by_a_call_that_comes_before_it_begins()
    {
        await Grain.Touch("1");
        var activation = _host.Host.Classes.Single().Activations.Single();
        Task call;
        lock (activation)
        {
            Assert.True(activation.TryCollect(new(DeactivationReasonCode.ActivationIdle, "test")));
            call = Grain.Touch("2");
        }

        await call;
        await Grain.Touch("3");
        Assert.Equal(["activating", "activated", "1", "2", "3"], _host.Log.Entries);

        _host.Time.Advance(TimeSpan.FromMinutes(16));
        await _host.Log.Wait("disposed");
    }

    [Fact]
    public async Task Collect_should_not_be_called_off_when_the_host_stops()
    {
        await Grain.Touch("1");
        var activation = _host.Host.Classes.Single().Activations.Single();
        Task call;
        Task stop;
        lock (activation)
        {
            activation.TryCollect(new(DeactivationReasonCode.ActivationIdle, "test"));
            call = Grain.Touch("2");
            stop = _host.Host.StopAsync(CancellationToken.None);
        }

        await call;
        await stop;
        Assert.Equal(["activating", "activated", "1", "2", "deactivating: ShuttingDown", "deactivated", "disposed"], _host.Log.Entries);
    }

    [Fact]
    public async Task Collect_should_let_a_call_that_comes_meanwhile_activate_anew_after_the_end()
    {
        var gate = new Gate();
        _script.OnDeactivate = (_, _) => gate.Pass();
        var reference = Grain;
        await reference.Touch("1");
        _host.Time.Advance(TimeSpan.FromMinutes(16));
        await gate.Arrival();
        var call = reference.Touch("2");
        gate.Open();
        await call;

        Assert.Equal(["activating", "activated", "1", .. Collected, "activating", "activated", "2"], _host.Log.Entries);
    }
}
