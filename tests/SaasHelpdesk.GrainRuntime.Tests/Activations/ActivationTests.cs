using SaasHelpdesk.GrainRuntime.Activations;
using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests.Activations;

public sealed class ActivationTests : IAsyncDisposable
{
    private readonly TestHost _host = new(services => services.AddGrain<IProbeGrain, ProbeGrain>());

    private IProbeGrain Grain => _host.Grain<IProbeGrain>("a");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Run_should_keep_requests_apart_over_their_awaits()
    {
        var gate = new Gate();
        var first = Grain.Do(async _ =>
        {
            _host.Log.Add("first begins");
            await gate.Pass();
            _host.Log.Add("first ends");
        });
        var second = Grain.Do(_ =>
        {
            _host.Log.Add("second");
            return Task.CompletedTask;
        });

        await gate.Arrival();
        Assert.False(second.IsCompleted);
        gate.Open();
        await Task.WhenAll(first, second);

        Assert.Equal(["first begins", "first ends", "second"], _host.Log.Entries);
    }

    [Fact]
    public async Task Run_should_take_requests_in_order_of_arrival()
    {
        var gate = new Gate();
        var order = new List<int>();
        var calls = new List<Task> { Grain.Do(_ => gate.Pass()) };
        for (var index = 0; index < 200; index++)
        {
            var number = index;
            calls.Add(Grain.Do(async _ =>
            {
                if (number % 3 == 0)
                    await Task.Yield();
                order.Add(number);
            }));
        }

        gate.Open();
        await Task.WhenAll(calls);

        Assert.Equal(Enumerable.Range(0, 200), order);
    }

    [Fact]
    public async Task Run_should_stay_on_one_thread_at_a_time_when_a_request_forks()
    {
        var detector = new OverlapDetector();
        var steps = 0;
        await Grain.Do(async _ => await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            for (var index = 0; index < 100; index++)
            {
                await Task.Yield();
                detector.Pass();
                steps++;
            }
        })));

        Assert.Equal(0, detector.Overlaps);
        Assert.Equal(2000, steps);
    }

    [Fact]
    public async Task Run_should_come_back_to_the_grain_after_an_await_of_foreign_work()
    {
        await Grain.Do(async grain =>
        {
            await Task.Run(() => Assert.Null(Activation.Current));
            Assert.Same(grain.Activation, Activation.Current);
        });
    }

    [Fact]
    public async Task Run_should_not_overlap_left_behind_work_with_the_next_request()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var detector = new OverlapDetector();
        var leftBehind = Task.CompletedTask;
        await Grain.Do(_ =>
        {
            leftBehind = Fork();
            return Task.CompletedTask;
        });
        var calls = Enumerable.Range(0, 500).Select(_ => Task.Run(() => Grain.Do(_ => Pass()))).ToList();
        release.SetResult();
        await Task.WhenAll([leftBehind, .. calls]);

        Assert.Equal(0, detector.Overlaps);

        Task Pass()
        {
            detector.Pass();
            return Task.CompletedTask;
        }

        async Task Fork()
        {
            await release.Task;
            for (var index = 0; index < 500; index++)
            {
                await Task.Yield();
                detector.Pass();
            }
        }
    }

    [Fact]
    public async Task Run_should_keep_the_callers_code_out_of_the_turn()
    {
        var gate = new Gate();
        var outside = new TaskCompletionSource<Activation?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = Grain.Do(_ => gate.Pass());
        _ = Follow();
        gate.Open();

        Assert.Null(await outside.Task);
        await Grain.Do(_ => Task.CompletedTask);
        Assert.Null(Activation.Current);

        async Task Follow()
        {
            await call.ConfigureAwait(false);
            outside.SetResult(Activation.Current);
        }
    }

    [Fact]
    public async Task Run_should_give_an_exception_to_the_caller_and_live_on()
    {
        await Grain.Do(_ => Task.CompletedTask);

        await Assert.ThrowsAsync<FormatException>(() => Grain.Do(_ => throw new FormatException()));
        await Assert.ThrowsAsync<FormatException>(() => Grain.Do(async _ =>
        {
            await Task.Yield();
            throw new FormatException();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Grain.Do(_ => null!));

        Assert.Equal(5, await Grain.Get(grain => Task.FromResult<object?>(grain.Requests)));
    }

    [Fact]
    public async Task Run_should_pass_on_a_cancellation_with_its_token()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var token = source.Token;

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Grain.Do(_ => throw new OperationCanceledException(token)));
        Assert.Equal(token, thrown.CancellationToken);
        thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Grain.Do(async _ =>
        {
            await Task.Yield();
            token.ThrowIfCancellationRequested();
        }));
        Assert.Equal(token, thrown.CancellationToken);
    }

    [Fact]
    public async Task Run_should_survive_a_failure_that_nobody_waits_for()
    {
        await Grain.Do(_ =>
        {
            Fail();
            return Task.CompletedTask;
        });

        Assert.Equal(2, await Grain.Get(grain => Task.FromResult<object?>(grain.Requests)));

        static async void Fail()
        {
            await Task.Yield();
            throw new FormatException();
        }
    }

    [Fact]
    public async Task Run_should_not_overflow_the_stack_when_grains_call_grains_deeply()
    {
        const int depth = 20_000;
        Assert.Equal(depth, await Call(depth));

        Task<object?> Call(int remaining) => _host.Grain<IProbeGrain>($"deep-{remaining}").Get(
            async _ => remaining == 0 ? 0 : 1 + (int)(await Call(remaining - 1))!);
    }

    [Fact]
    public async Task TryEnqueue_should_refuse_when_too_many_wait()
    {
        await using var host = new TestHost(
            services => services.AddGrain<IProbeGrain, ProbeGrain>(), options => options.MaxEnqueuedRequestsHardLimit = 2);
        var gate = new Gate();
        var busy = host.Grain<IProbeGrain>("a").Do(_ => gate.Pass());
        await gate.Arrival();
        Task[] waiting = [Next(), Next()];

        var refusal = await Assert.ThrowsAsync<LimitExceededException>(Next);
        Assert.Contains("probe/a", refusal.Message, StringComparison.Ordinal);

        gate.Open();
        await Task.WhenAll([busy, .. waiting]);
        await Next();

        Task Next() => host.Grain<IProbeGrain>("a").Do(_ => Task.CompletedTask);
    }

    [Fact]
    public async Task Send_should_run_within_the_turn_only()
    {
        await Grain.Do(grain =>
        {
            var ran = false;
            SynchronizationContext.Current!.Send(_ => ran = true, null);
            Assert.True(ran);
            return Task.CompletedTask;
        });
        var activation = await Grain.Get(_ => Task.FromResult<object?>(SynchronizationContext.Current));
        Assert.Throws<NotSupportedException>(() => ((Activation)activation!).Send(_ => { }, null));
    }

    [Fact]
    public async Task RunInline_should_allocate_nothing_for_a_call_that_runs_through()
    {
        Func<ProbeGrain, Task> work = _ => Task.CompletedTask;
        var grain = Grain;
        for (var index = 0; index < 1000; index++)
            await grain.Do(work);

        // The least of several rounds, because the compiler may be at work on this thread.
        Assert.Equal(0, Enumerable.Range(0, 20).Min(_ => AllocatedBy(grain, work)));
    }

    private static long AllocatedBy(IProbeGrain grain, Func<ProbeGrain, Task> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < 100; index++)
            Assert.True(grain.Do(work).IsCompletedSuccessfully);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
