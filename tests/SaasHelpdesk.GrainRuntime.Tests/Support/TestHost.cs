using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.GrainRuntime.Hosting;

namespace SaasHelpdesk.GrainRuntime.Tests.Support;

/// <summary>A host with a fake clock and the grains of a test.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public TestHost(Action<IServiceCollection> grains, Action<GrainRuntimeOptions>? options = null)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddSingleton(Log);
        grains(services.AddGrainRuntime(options));
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new();

    public EventLog Log { get; } = new();

    public GrainHost Host => _services.GetRequiredService<GrainHost>();

    public IServiceProvider Services => _services;

    public T Grain<T>(string key)
        where T : IGrainWithStringKey => _services.GetRequiredService<IGrainFactory>().GetGrain<T>(key);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
