using System.Collections.Concurrent;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Storage.Configurations;

/// <summary>The versions of one tenant that are at hand.</summary>
internal sealed class TenantVersions : ISlaTermsSource
{
    private readonly ConcurrentDictionary<int, CompiledConfiguration> _versions = new();
    private readonly Lock _lock = new();
    private volatile CompiledConfiguration? _current;
    private long _generation;

    public CompiledConfiguration? Current => _current;

    /// <summary>Rises whenever the current version is forgotten, so that a reading which began before is not kept.</summary>
    public long Generation => Interlocked.Read(ref _generation);

    public SlaTerms? Find(SlaPin pin) => _versions.TryGetValue(pin.ConfigurationVersion, out var version) ? version.Terms(pin.Policy) : null;

    public bool Has(int version) => _versions.ContainsKey(version);

    public CompiledConfiguration Add(CompiledConfiguration compiled) => _versions.GetOrAdd(compiled.Configuration.Version, compiled);

    public void SetCurrent(CompiledConfiguration compiled, long generation)
    {
        lock (_lock)
        {
            if (generation == _generation)
                _current = compiled;
        }
    }

    public void ForgetCurrent()
    {
        lock (_lock)
        {
            _generation++;
            _current = null;
        }
    }
}
