using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests.Calls;

public sealed class CallTimeoutTests : IAsyncDisposable
{
    private readonly TestHost _host = new(services => services.AddGrain<IProbeGrain, ProbeGrain>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Call_should_fail_when_it_is_not_answered_in_time()
    {
        var gate = new Gate();
        var running = Probe("a").Do(_ => gate.Pass());
        await gate.Arrival();
        _host.Time.Advance(TimeSpan.FromSeconds(10));
        var waiting = Probe("a").Do(_ => Task.CompletedTask);
        _host.Time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(running.IsCompleted);

        _host.Time.Advance(TimeSpan.FromSeconds(1));
        var thrown = await Assert.ThrowsAsync<TimeoutException>(() => running);
        Assert.Equal(
            "No answer within 00:00:30 to probe/a.Do. Call chain: probe/a.Do. probe/a has been running Do since 2026-01-05T09:00:00.000Z with 1 waiting.",
            thrown.Message);
        Assert.False(waiting.IsCompleted);

        _host.Time.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<TimeoutException>(() => waiting);
    }

    [Fact]
    public async Task Call_should_not_run_when_its_caller_has_given_up()
    {
        var gate = new Gate();
        var ran = false;
        var running = Probe("a").Do(_ => gate.Pass());
        var waiting = Probe("a").Do(_ =>
        {
            ran = true;
            return Task.CompletedTask;
        });
        await gate.Arrival();
        _host.Time.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TimeoutException>(() => waiting);
        await Assert.ThrowsAsync<TimeoutException>(() => running);
        gate.Open();

        // One more request, to know that the queue has been gone through.
        Assert.Equal(2, await Probe("a").Get(grain => Task.FromResult<object?>(grain.Requests)));
        Assert.False(ran);
    }

    [Fact]
    public async Task Call_should_tell_the_chain_when_grains_wait_for_each_other()
    {
        var deep = new Gate();
        var call = Probe("a").Do(a => a.Grains.GetGrain<IProbeGrain>("b").Do(async b =>
        {
            await Task.Yield();
            var last = b.Grains.GetGrain<IProbeGrain>("a").Get(_ => Task.FromResult<object?>(null));
            _ = deep.Pass();
            await last;
        }));
        await deep.Arrival();
        _host.Time.Advance(TimeSpan.FromSeconds(30));

        var thrown = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.StartsWith(
            "Deadlock: no answer within 00:00:30 to probe/a.Do. Call chain: probe/a.Do -> probe/b.Do -> probe/a.Get. ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_should_tell_the_chain_when_an_activation_waits()
    {
        var script = new LifeGrainScript { OnActivate = (grain, _) => grain.Call("probe") };
        await using var host = new TestHost(services => services
            .AddSingleton(script).AddGrain<IProbeGrain, ProbeGrain>().AddGrain<ILifeGrain, LifeGrain>());
        var call = host.Grain<IProbeGrain>("probe").Do(probe => probe.Grains.GetGrain<ILifeGrain>("life").Touch("call"));
        await host.Log.Wait("activating");
        host.Time.Advance(TimeSpan.FromSeconds(30));

        var thrown = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.StartsWith(
            "Deadlock: no answer within 00:00:30 to probe/probe.Do. "
            + "Call chain: probe/probe.Do -> life/life.Touch -> life/life.OnActivateAsync -> probe/probe.Do. ",
            thrown.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_should_not_be_called_a_deadlock_when_the_grain_is_only_slow()
    {
        var gate = new Gate();
        var call = Probe("a").Do(a => a.Grains.GetGrain<IProbeGrain>("b").Do(_ => gate.Pass()));
        await gate.Arrival();
        _host.Time.Advance(TimeSpan.FromSeconds(30));

        var thrown = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.StartsWith("No answer within 00:00:30 to probe/a.Do. Call chain: probe/a.Do -> probe/b.Do. ", thrown.Message, StringComparison.Ordinal);
        gate.Open();
    }

    [Fact]
    public async Task Call_should_show_a_deadlock_to_the_grain_that_closes_the_circle()
    {
        var message = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var deep = new Gate();
        var call = Probe("a").Do(a => a.Grains.GetGrain<IProbeGrain>("b").Do(async b =>
        {
            _ = deep.Pass();
            var thrown = await Record.ExceptionAsync(() => b.Grains.GetGrain<IProbeGrain>("a").Get(_ => Task.FromResult<object?>(null)));
            message.SetResult(thrown!.Message);
        }));
        await deep.Arrival();
        _host.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(
            "Deadlock: no answer within 00:00:30 to probe/a.Get. Call chain: probe/a.Do -> probe/b.Do -> probe/a.Get. "
            + "probe/a has been running Do since 2026-01-05T09:00:00.000Z with 1 waiting; "
            + "probe/b has been running Do since 2026-01-05T09:00:00.000Z with 0 waiting.",
            await message.Task);
        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task Call_should_show_a_grain_that_waits_for_itself()
    {
        var message = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Probe("a").Do(_ => Task.CompletedTask);
        var call = Probe("a").Do(async a =>
            message.SetResult((await Record.ExceptionAsync(() => a.Grains.GetGrain<IProbeGrain>("a").Do(_ => Task.CompletedTask)))!.Message));
        _host.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.StartsWith("Deadlock: no answer within 00:00:30 to probe/a.Do. Call chain: probe/a.Do -> probe/a.Do.", await message.Task, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task Call_chain_should_stay_short_when_grains_hand_over_without_waiting()
    {
        var remaining = 500;
        await Step("a");
        await _host.Log.Wait("end");
        var frame = await Probe("a").Get(grain => Task.FromResult<object?>(grain.Activation.CurrentFrame()));
        Assert.NotNull(frame);

        Task Step(string key) => Probe(key).Do(async grain =>
        {
            await Task.Yield();
            if (--remaining > 0)
                _ = Step(key == "a" ? "b" : "a");
            else
                _host.Log.Add("end");
            var depth = 0;
            for (var caller = grain.Activation.CurrentFrame(); caller is not null; caller = caller.Caller)
                depth++;
            Assert.InRange(depth, 1, 34);
        });
    }

    private IProbeGrain Probe(string key) => _host.Grain<IProbeGrain>(key);
}
