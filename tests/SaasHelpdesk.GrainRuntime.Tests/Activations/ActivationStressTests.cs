using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests.Activations;

[SuppressMessage("Security", "CA5394", Justification = "Repeatable by its seed.")]
public sealed class ActivationStressTests
{
    private const int Callers = 16;
    private const int CallsPerCaller = 4_000;
    private const int Keys = 7;

    [Fact]
    public async Task Calls_should_neither_overlap_nor_get_lost_at_random()
    {
        var seed = Random.Shared.Next();
        var observer = new Observer();
        await using var host = new TestHost(services => services.AddSingleton(observer).AddGrain<IChaosGrain, ChaosGrain>(), options => options.ResponseTimeout = TimeSpan.FromDays(3650));
        using var stop = new CancellationTokenSource();
        var clock = Task.Run(() =>
        {
            // So fast that activations are collected all the time, with calls on their way to them.
            while (!stop.IsCancellationRequested)
            {
                host.Time.Advance(TimeSpan.FromSeconds(20));
                Thread.Yield();
            }
        });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => Call(host, new Random(seed + caller)))));
        await stop.CancelAsync();
        await clock;
        await host.Host.StopAsync(CancellationToken.None);

        var message = $"seed {seed}: {observer}";
        Assert.True(observer.Overlaps == 0, message);
        Assert.True(observer.Executed == outcomes.Sum(), message);
        Assert.True(observer.Activated == observer.Deactivated && observer.Twins == 0, message);
        Assert.True(observer.Activated > Keys, message);
    }

    private static async Task<long> Call(TestHost host, Random random)
    {
        var answered = 0L;
        for (var index = 0; index < CallsPerCaller; index++)
        {
            var calls = new Task<int>[random.Next(1, 4)];
            for (var number = 0; number < calls.Length; number++)
                calls[number] = host.Grain<IChaosGrain>($"{random.Next(Keys)}").Work(random.Next(8), random.Next());
            foreach (var call in calls)
            {
                try
                {
                    answered += await call;
                }
                catch (FormatException)
                {
                    answered++;
                }
            }
        }

        return answered;
    }

    internal interface IChaosGrain : IGrainWithStringKey
    {
        Task<int> Work(int kind, int seed);
    }

    private sealed class Observer
    {
        private readonly int[] _alive = new int[Keys];

        public long Executed;
        public long Overlaps;
        public long Activated;
        public long Deactivated;
        public long Twins;

        public void Begin(int key)
        {
            Interlocked.Increment(ref Activated);
            if (Interlocked.Increment(ref _alive[key]) != 1)
                Interlocked.Increment(ref Twins);
        }

        public void End(int key)
        {
            Interlocked.Increment(ref Deactivated);
            Interlocked.Decrement(ref _alive[key]);
        }

        public override string ToString() =>
            $"{Executed} executed, {Overlaps} overlaps, {Activated} activated, {Deactivated} deactivated, {Twins} twins";
    }

    private sealed class ChaosGrain(Observer observer) : Grain, IChaosGrain
    {
        private readonly OverlapDetector _threads = new();
        private int _requests;

        private int Number => int.Parse(this.GetPrimaryKeyString(), System.Globalization.CultureInfo.InvariantCulture);

        public override async Task OnActivateAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            observer.Begin(Number);
        }

        public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Interlocked.Add(ref observer.Overlaps, _requests + _threads.Overlaps);
            observer.End(Number);
        }

        public async Task<int> Work(int kind, int seed)
        {
            if (Interlocked.Increment(ref _requests) != 1)
                Interlocked.Increment(ref observer.Overlaps);
            Interlocked.Increment(ref observer.Executed);
            try
            {
                await Act(kind, seed);
                return 1;
            }
            finally
            {
                Interlocked.Decrement(ref _requests);
            }
        }

        private async Task Act(int kind, int seed)
        {
            Touch();
            switch (kind)
            {
                case 0:
                    await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Hop()));
                    break;
                case 1:
                    _ = Hop();
                    break;
                case 2:
                    DeactivateOnIdle();
                    break;
                case 3:
                    throw new FormatException();
                case 4:
                    await Task.Run(Thread.Yield);
                    Touch();
                    break;
                case 5 when seed % Keys > Number:
                    // Only upwards, so that grains never wait for each other in a circle.
                    var inner = await GrainFactory.GetGrain<IChaosGrain>($"{seed % Keys}").Work(7, seed);
                    Interlocked.Add(ref observer.Executed, -inner);
                    break;
                case 6:
                    await Hop().ConfigureAwait(false);
                    break;
                default:
                    break;
            }
        }

        private async Task Hop()
        {
            await Task.Yield();
            Touch();
            await Task.Yield();
            Touch();
        }

        private void Touch() => _threads.Pass();
    }
}
