using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SaasHelpdesk.GrainRuntime.Activations;
using SaasHelpdesk.GrainRuntime.Calls;

namespace SaasHelpdesk.GrainRuntime.Hosting;

/// <summary>The embedded host: grain classes, the clock that collects and times out, and the end of it all.</summary>
internal sealed partial class GrainHost : IGrainFactory, IDisposable
{
    private static readonly TimeSpan LongestSweep = TimeSpan.FromSeconds(1);

    private readonly FrozenDictionary<Type, GrainInterface> _interfaces;
    private readonly GrainClass[] _classes;
    private readonly ITimer _sweepTimer;
    private readonly ITimer _collectTimer;
    private IIncomingGrainCallFilter[]? _filters;

    public GrainHost(IServiceProvider services, IServiceCollection descriptors)
    {
        Services = services;
        Options = services.GetRequiredService<IOptions<GrainRuntimeOptions>>().Value;
        Options.Validate();
        TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Log = (ILogger?)services.GetService<ILogger<GrainHost>>() ?? NullLogger.Instance;
        Collector = new(TimeProvider, Options);
        Metrics = new(this, services.GetService<System.Diagnostics.Metrics.IMeterFactory>());

        var registrations = services.GetServices<GrainRegistration>().ToList();
        var classes = registrations
            .Select(registration => registration.Class)
            .Distinct()
            .ToDictionary(type => type, type => new GrainClass(this, type, ConstructorLifetimes.NeedsScope(type, descriptors)));
        _classes = [.. classes.Values];
        _interfaces = registrations.ToFrozenDictionary(
            registration => registration.Interface,
            registration => new GrainInterface(classes[registration.Class], registration.Interface));

        // The timers belong to nobody's request.
        using (ExecutionContext.SuppressFlow())
        {
            var sweep = Options.ResponseTimeout < LongestSweep ? Options.ResponseTimeout : LongestSweep;
            _sweepTimer = TimeProvider.CreateTimer(_ => FailOverdueCalls(), null, sweep, sweep);
            _collectTimer = TimeProvider.CreateTimer(_ => Collector.Collect(), null, Options.CollectionQuantum, Options.CollectionQuantum);
        }
    }

    public IServiceProvider Services { get; }

    public GrainRuntimeOptions Options { get; }

    public TimeProvider TimeProvider { get; }

    public ILogger Log { get; }

    public GrainMetrics Metrics { get; }

    public ActivationCollector Collector { get; }

    public PendingCalls PendingCalls { get; } = new();

    public IEnumerable<GrainClass> Classes => _classes;

    // Asked for at the first call, because filters may themselves ask for grains.
    public IIncomingGrainCallFilter[] Filters => _filters ??= [.. Services.GetServices<IIncomingGrainCallFilter>()];

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey)
        where TGrainInterface : IGrainWithStringKey => Find(typeof(TGrainInterface)).GetReference<TGrainInterface>(Checked(primaryKey));

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey)
    {
        ArgumentNullException.ThrowIfNull(grainInterfaceType);
        return Find(grainInterfaceType).GetReference<IGrain>(Checked(grainPrimaryKey));
    }

    public void Dispose()
    {
        IsStopping = true;
        _sweepTimer.Dispose();
        _collectTimer.Dispose();
        Metrics.Dispose();
    }

    private static string Checked(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return key;
    }

    private GrainInterface Find(Type type) => _interfaces.TryGetValue(type, out var found)
        ? found
        : throw new ArgumentException($"No grain class is registered for {type}.");

    private void FailOverdueCalls()
    {
        var before = TimeProvider.GetTimestamp() - (long)(Options.ResponseTimeout.TotalSeconds * TimeProvider.TimestampFrequency);
        var overdue = PendingCalls.TakeBefore(before);
        if (overdue.Count == 0)
            return;

        // Described before the first fails: then its grain goes on and the picture changes.
        var chain = new CallChain([.. overdue, .. PendingCalls.All()]);
        foreach (var (call, message) in overdue.Select(call => (call, chain.Describe(call, Options.ResponseTimeout))).ToList())
        {
            if (!call.TryFail(new TimeoutException(message)))
                continue;
            Metrics.TimedOut(call.Activation.Class);
            Log.CallTimedOut(message);
        }
    }
}
