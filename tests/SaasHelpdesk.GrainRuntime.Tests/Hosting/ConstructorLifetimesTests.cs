using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.GrainRuntime.Hosting;
using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests.Hosting;

public sealed class ConstructorLifetimesTests
{
    [Fact]
    public void NeedsScope_should_be_false_for_singletons_only()
    {
        var services = new ServiceCollection().AddSingleton<EventLog>().AddSingleton<LifeGrainScript>();
        Assert.False(ConstructorLifetimes.NeedsScope(typeof(LifeGrain), services));
        Assert.False(ConstructorLifetimes.NeedsScope(typeof(ProbeGrain), services));

        services.AddScoped<LifeGrainScript>();
        Assert.True(ConstructorLifetimes.NeedsScope(typeof(LifeGrain), services));
        Assert.True(ConstructorLifetimes.NeedsScope(typeof(LifeGrain), new ServiceCollection()));
    }

    [Fact]
    public async Task Grain_should_have_a_scope_of_its_own_that_ends_with_it()
    {
        await using var host = new TestHost(services => services.AddScoped<Resource>().AddGrain<IScopedGrain, ScopedGrain>());
        var first = await host.Grain<IScopedGrain>("a").Use();
        Assert.Same(first, await host.Grain<IScopedGrain>("a").Use());
        var other = await host.Grain<IScopedGrain>("b").Use();
        Assert.NotSame(first, other);

        await host.Grain<IScopedGrain>("a").Retire();
        await host.Log.Wait("resource disposed");
        Assert.NotSame(first, await host.Grain<IScopedGrain>("a").Use());
        Assert.Single(host.Log.Entries);
    }

    [Fact]
    public async Task Grain_should_fail_its_callers_when_a_service_is_missing()
    {
        await using var host = new TestHost(services => services.AddGrain<IScopedGrain, ScopedGrain>());
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Grain<IScopedGrain>("a").Use());
    }

    internal interface IScopedGrain : IGrainWithStringKey
    {
        Task<object> Use();

        Task Retire();
    }

    private sealed class ScopedGrain(Resource resource) : Grain, IScopedGrain
    {
        public Task<object> Use() => Task.FromResult<object>(resource);

        public Task Retire()
        {
            DeactivateOnIdle();
            return Task.CompletedTask;
        }
    }

    private sealed class Resource(EventLog log) : IDisposable
    {
        public void Dispose() => log.Add("resource disposed");
    }
}
