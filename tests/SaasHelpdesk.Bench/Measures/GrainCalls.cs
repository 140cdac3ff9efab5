using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Bench.Reporting;
using SaasHelpdesk.GrainRuntime;

namespace SaasHelpdesk.Bench.Measures;

/// <summary>The embedded grain host: calls and activations a second, bytes of a call and of an idle activation.</summary>
internal static class GrainCalls
{
    private const int Callers = 64;
    private const int Grains = 1_000;
    private const int Rounds = 5;
    private const double Goal = 1_000_000;

    private static readonly string[] Keys = [.. Enumerable.Range(0, Grains).Select(index => $"grain-{index}")];

    public static async Task Run(BenchRun run)
    {
        var (calls, activations) = run.Quick ? (200_000, 50_000) : (2_000_000, 200_000);
        await using var services = Services();
        var grains = services.GetRequiredService<IGrainFactory>();
        var references = Enumerable.Range(0, Grains).Select(index => grains.GetGrain<INoopGrain>($"grain-{index}")).ToArray();
        await Measure(run, "call, 64 callers over 1,000 grains", calls, () => Fan(index => references[index % Grains].Noop(), calls), Goal);
        await Measure(run, "call by GetGrain", calls, () => Fan(index => grains.GetGrain<INoopGrain>(Keys[index % Grains]).Noop(), calls));
        await Measure(run, "call that awaits, one hot grain", calls / 10, () => Fan(_ => references[0].Yield(), calls / 10));
        await Measure(run, "call that awaits", calls / 10, () => Fan(index => references[index % Grains].Yield(), calls / 10));

        await using var filtered = Services(withFilter: true);
        var others = filtered.GetRequiredService<IGrainFactory>();
        var guarded = Enumerable.Range(0, Grains).Select(index => others.GetGrain<INoopGrain>($"grain-{index}")).ToArray();
        await Measure(run, "call with a filter", calls, () => Fan(index => guarded[index % Grains].Noop(), calls));
        await Cold(run, activations);
    }

    private static ServiceProvider Services(bool withFilter = false)
    {
        var services = new ServiceCollection().AddGrainRuntime().AddGrain<INoopGrain, NoopGrain>();
        if (withFilter)
            services.AddIncomingGrainCallFilter<PassFilter>();
        return services.BuildServiceProvider();
    }

    private static Task Fan(Func<int, Task> call, int calls) => Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
    {
        for (var index = caller; index < calls; index += Callers)
            await call(index);
    })));

    private static async Task Measure(BenchRun run, string name, int count, Func<Task> work, double? goal = null)
    {
        await work();
        var rates = new List<double>();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await work();
            rates.Add(count / clock.Elapsed.TotalSeconds);
        }

        Print(run, name, rates, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)count / Rounds, "bytes allocated each", goal);
    }

    private static async Task Cold(BenchRun run, int activations)
    {
        var keys = Enumerable.Range(0, activations).Select(index => index.ToString(CultureInfo.InvariantCulture)).ToArray();
        var rates = new List<double>();
        var bytes = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            await using var services = Services();
            var grains = services.GetRequiredService<IGrainFactory>();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var clock = Stopwatch.StartNew();
            await Fan(index => grains.GetGrain<INoopGrain>(keys[index]).Noop(), activations);
            rates.Add(activations / clock.Elapsed.TotalSeconds);
            bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)activations;
        }

        Print(run, "cold activation", rates, bytes, "bytes resident each");
    }

    private static void Print(BenchRun run, string name, List<double> rates, double bytes, string unit, double? goal = null)
    {
        var median = Statistics.Median(rates);
        run.Report.Add(new(
            $"calls: {name}",
            string.Create(CultureInfo.InvariantCulture, $"{median:N0}/s, {bytes:N0} {unit}"),
            goal is null ? "" : string.Create(CultureInfo.InvariantCulture, $">= {goal:N0}/s"),
            "",
            goal is null ? null : median >= goal));
    }

    internal interface INoopGrain : IGrainWithStringKey
    {
        Task Noop();

        Task Yield();
    }

    internal sealed class NoopGrain : Grain, INoopGrain
    {
        public Task Noop() => Task.CompletedTask;

        public async Task Yield() => await Task.Yield();
    }

    internal sealed class PassFilter : IIncomingGrainCallFilter
    {
        public Task Invoke(IIncomingGrainCallContext context) => context.Invoke();
    }
}
