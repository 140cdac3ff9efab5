using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.GrainRuntime;

namespace SaasHelpdesk.Bench;

/// <summary>The embedded grain host: calls and activations a second, bytes of a call and of an idle activation.</summary>
internal static class GrainCalls
{
    private const int Callers = 64;
    private const int Grains = 1_000;
    private const int Calls = 2_000_000;
    private const int Activations = 200_000;
    private const int Rounds = 7;

    private static readonly string[] Keys = [.. Enumerable.Range(0, Grains).Select(index => $"grain-{index}")];

    public static async Task Run()
    {
        await using var services = Services();
        var grains = services.GetRequiredService<IGrainFactory>();
        var references = Enumerable.Range(0, Grains).Select(index => grains.GetGrain<INoopGrain>($"grain-{index}")).ToArray();
        await Measure("call, 64 callers", Calls, () => Fan(index => references[index % Grains].Noop()));
        await Measure("call by GetGrain", Calls, () => Fan(index => grains.GetGrain<INoopGrain>(Keys[index % Grains]).Noop()));
        await Measure("call, one hot grain", Calls / 10, () => Fan(_ => references[0].Yield(), Calls / 10));
        await Measure("call that awaits", Calls / 10, () => Fan(index => references[index % Grains].Yield(), Calls / 10));

        await using var filtered = Services(withFilter: true);
        var others = filtered.GetRequiredService<IGrainFactory>();
        var guarded = Enumerable.Range(0, Grains).Select(index => others.GetGrain<INoopGrain>($"grain-{index}")).ToArray();
        await Measure("call with a filter", Calls, () => Fan(index => guarded[index % Grains].Noop()));
        await Cold();
    }

    private static ServiceProvider Services(bool withFilter = false)
    {
        var services = new ServiceCollection().AddGrainRuntime().AddGrain<INoopGrain, NoopGrain>();
        if (withFilter)
            services.AddIncomingGrainCallFilter<PassFilter>();
        return services.BuildServiceProvider();
    }

    private static Task Fan(Func<int, Task> call, int calls = Calls) => Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
    {
        for (var index = caller; index < calls; index += Callers)
            await call(index);
    })));

    private static async Task Measure(string name, int count, Func<Task> run)
    {
        await run();
        var rates = new List<double>();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await run();
            rates.Add(count / clock.Elapsed.TotalSeconds);
        }

        Print(name, rates, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)count / Rounds, "bytes allocated each");
    }

    private static async Task Cold()
    {
        var keys = Enumerable.Range(0, Activations).Select(index => index.ToString(CultureInfo.InvariantCulture)).ToArray();
        var rates = new List<double>();
        var bytes = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            await using var services = Services();
            var grains = services.GetRequiredService<IGrainFactory>();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var clock = Stopwatch.StartNew();
            await Fan(index => grains.GetGrain<INoopGrain>(keys[index]).Noop(), Activations);
            rates.Add(Activations / clock.Elapsed.TotalSeconds);
            bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Activations;
        }

        Print("cold activation", rates, bytes, "bytes resident each");
    }

    private static void Print(string name, List<double> rates, double bytes, string unit)
    {
        rates.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"grains: {name,-20} {rates[rates.Count / 2],12:N0}/s (from {rates[0]:N0} to {rates[^1]:N0}), {bytes:N1} {unit}"));
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
