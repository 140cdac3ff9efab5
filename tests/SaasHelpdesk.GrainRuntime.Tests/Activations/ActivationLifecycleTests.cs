using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests.Activations;

public sealed class ActivationLifecycleTests : IAsyncDisposable
{
    private readonly LifeGrainScript _script = new();
    private readonly TestHost _host;

    public ActivationLifecycleTests() =>
        _host = new(services => services.AddSingleton(_script).AddGrain<ILifeGrain, LifeGrain>());

    private ILifeGrain Grain => _host.Grain<ILifeGrain>("a");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void GetGrain_should_not_activate()
    {
        _ = Grain;
        Assert.Empty(_host.Log.Entries);
    }

    [Fact]
    public async Task Activate_should_happen_once_when_first_calls_come_together()
    {
        var gate = new Gate();
        _script.OnActivate = (_, _) => gate.Pass();
        var calls = Enumerable.Range(0, 50).Select(_ => Task.Run(() => Grain.Touch("call"))).ToList();
        await gate.Arrival();
        gate.Open();
        await Task.WhenAll(calls);

        Assert.Equal(["activating", "activated", .. Enumerable.Repeat("call", 50)], _host.Log.Entries);
    }

    [Fact]
    public async Task Activate_should_fail_the_calls_that_wait_and_be_tried_again_by_the_next()
    {
        var gate = new Gate();
        _script.OnActivate = async (_, _) =>
        {
            await gate.Pass();
            throw new FormatException();
        };
        Task[] calls = [Grain.Touch("1"), Grain.Touch("2")];
        gate.Open();
        foreach (var call in calls)
            await Assert.ThrowsAsync<FormatException>(() => call);

        _script.OnActivate = (_, _) => Task.CompletedTask;
        await Grain.Touch("3");

        Assert.Equal(["activating", "disposed", "activating", "activated", "3"], _host.Log.Entries);
    }

    [Fact]
    public async Task Activate_should_fail_the_call_when_it_fails_at_once()
    {
        _script.OnActivate = (_, _) => throw new FormatException();
        await Assert.ThrowsAsync<FormatException>(() => Grain.Touch("1"));
        await Assert.ThrowsAsync<FormatException>(() => Grain.Touch("2"));
    }

    [Fact]
    public async Task Activate_should_cancel_its_token_when_it_takes_too_long()
    {
        _script.OnActivate = (_, token) => new TaskCompletionSource().Task.WaitAsync(token);
        var call = Grain.Touch("1");
        await _host.Log.Wait("activating");
        _host.Time.Advance(TimeSpan.FromSeconds(30));

        var thrown = await Record.ExceptionAsync(() => call);
        Assert.True(thrown is OperationCanceledException or TimeoutException, $"Unexpected {thrown}");
    }

    [Fact]
    public async Task Activate_should_see_the_request_context_of_the_first_caller()
    {
        object? seen = null;
        _script.OnActivate = (_, _) =>
        {
            seen = RequestContext.Get("who");
            return Task.CompletedTask;
        };
        RequestContext.Set("who", "me");
        await Grain.Touch("1");

        Assert.Equal("me", seen);
    }

    [Fact]
    public async Task DeactivateOnIdle_should_wait_for_the_end_of_the_request()
    {
        var gate = new Gate();
        var call = Grain.TouchAndRetire("1", gate);
        await gate.Arrival();
        Assert.Equal(["activating", "activated"], _host.Log.Entries);
        gate.Open();
        await call;
        await _host.Log.Wait("disposed");

        Assert.Equal(
            ["activating", "activated", "1", "deactivating: ApplicationRequested", "deactivated", "disposed"], _host.Log.Entries);
    }

    [Fact]
    public async Task DeactivateOnIdle_should_work_in_a_request_that_runs_through()
    {
        await Grain.Touch("1");
        await Grain.TouchAndRetire("2", null);
        await _host.Log.Wait("disposed");
        await Grain.Touch("3");

        Assert.Equal(
            ["activating", "activated", "1", "2", "deactivating: ApplicationRequested", "deactivated", "disposed", "activating", "activated", "3"],
            _host.Log.Entries);
    }

    [Fact]
    public async Task DeactivateOnIdle_should_hand_waiting_requests_to_a_fresh_activation_in_order()
    {
        var gate = new Gate();
        var calls = new List<Task> { Grain.TouchAndRetire("1", gate), Grain.Touch("2"), Grain.Touch("3") };
        gate.Open();
        await Task.WhenAll(calls);

        Assert.Equal(
            ["activating", "activated", "1", "deactivating: ApplicationRequested", "deactivated", "disposed", "activating", "activated", "2", "3"],
            _host.Log.Entries);
    }

    [Fact]
    public async Task Deactivate_should_be_over_before_calls_that_come_meanwhile_activate_anew()
    {
        var gate = new Gate();
        _script.OnDeactivate = (_, _) => gate.Pass();
        var reference = Grain;
        await reference.TouchAndRetire("1", null);
        await gate.Arrival();
        Task[] calls = [reference.Touch("2"), Grain.Touch("3")];
        gate.Open();
        await Task.WhenAll(calls);

        Assert.Equal(
            ["activating", "activated", "1", "deactivating: ApplicationRequested", "deactivated", "disposed", "activating", "activated", "2", "3"],
            _host.Log.Entries);
    }

    [Fact]
    public async Task Deactivate_should_go_on_when_the_grain_fails()
    {
        _script.OnDeactivate = (_, _) => throw new FormatException();
        await Grain.TouchAndRetire("1", null);
        await _host.Log.Wait("disposed");
        await Grain.Touch("2");

        Assert.Equal(
            ["activating", "activated", "1", "deactivating: ApplicationRequested", "disposed", "activating", "activated", "2"],
            _host.Log.Entries);
    }

    [Fact]
    public async Task DeactivateOnIdle_should_serve_the_first_request_when_activation_asks_for_it()
    {
        _script.OnActivate = async (grain, _) => await grain.TouchAndRetire("retire", null);
        await Task.WhenAll(Grain.Touch("1"), Grain.Touch("2"));
        await _host.Log.Wait("disposed");

        Assert.Equal(["activating", "retire", "activated", "1", "deactivating: ApplicationRequested"], _host.Log.Entries.Take(5));
        Assert.Contains("2", _host.Log.Entries);
    }

    [Fact]
    public void Grain_should_say_so_when_it_was_not_made_by_the_host()
    {
        using var grain = new LifeGrain(_host.Log, _script);
        Assert.Throws<InvalidOperationException>(() => grain.GetPrimaryKeyString());
    }
}
