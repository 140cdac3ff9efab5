using System.Collections.Concurrent;
using System.Text.Json;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Storage.Configurations;

/// <summary>Caches compiled configurations. Versions are kept for ever; which one is current is forgotten when the tenant's stream changes.</summary>
internal sealed class ConfigurationCache : ITenantConfigurations, IDisposable
{
    private readonly ConcurrentDictionary<TenantId, TenantVersions> _tenants = new();
    private readonly IConfigurationStore _store;
    private readonly IDisposable _subscription;

    public ConfigurationCache(IConfigurationStore store, IChangeSignal changes)
    {
        _store = store;
        _subscription = changes.Subscribe(Forget);
    }

    public void Dispose() => _subscription.Dispose();

    public ValueTask<CompiledConfiguration?> Current(TenantId tenant, CancellationToken cancellationToken)
    {
        return Versions(tenant).Current is { } current
            ? ValueTask.FromResult<CompiledConfiguration?>(current)
            : LoadCurrent(tenant, cancellationToken);
    }

    public ValueTask<ISlaTermsSource> Terms(TenantId tenant, ReadOnlyMemory<SlaFact> facts, CancellationToken cancellationToken)
    {
        var versions = Versions(tenant);
        foreach (var fact in facts.Span)
        {
            if (fact is SlaPolicyPinned { Pin: { } pin } && !versions.Has(pin.ConfigurationVersion))
                return LoadTerms(tenant, versions, facts, cancellationToken);
        }

        return ValueTask.FromResult<ISlaTermsSource>(versions);
    }

    private TenantVersions Versions(TenantId tenant) => _tenants.GetOrAdd(tenant, static _ => new TenantVersions());

    private async ValueTask<CompiledConfiguration?> LoadCurrent(TenantId tenant, CancellationToken cancellationToken)
    {
        var versions = Versions(tenant);
        var generation = versions.Generation;
        if (await _store.Current(tenant, cancellationToken) is not { } row)
            return null;
        var compiled = versions.Add(Compile(tenant, row));
        versions.SetCurrent(compiled, generation);
        return compiled;
    }

    private async ValueTask<ISlaTermsSource> LoadTerms(
        TenantId tenant, TenantVersions versions, ReadOnlyMemory<SlaFact> facts, CancellationToken cancellationToken)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts.Span[i] is not SlaPolicyPinned { Pin: { } pin } || versions.Has(pin.ConfigurationVersion))
                continue;
            var row = await _store.Get(tenant, pin.ConfigurationVersion, cancellationToken)
                ?? throw new InvalidOperationException($"Version {pin.ConfigurationVersion} of {tenant}'s configuration is pinned but not there.");
            versions.Add(Compile(tenant, row));
        }

        return versions;
    }

    private static CompiledConfiguration Compile(TenantId tenant, ConfigurationRow row)
    {
        var configuration = JsonSerializer.Deserialize<TenantConfiguration>(row.Json.Span, DomainJson.Options)
            ?? throw new InvalidOperationException($"Version {row.Version} of {tenant}'s configuration is empty.");
        if (configuration.Tenant != tenant)
            throw new InvalidOperationException($"A configuration of another tenant was read for {tenant}.");
        var compiled = CompiledConfiguration.Compile(configuration);
        return compiled.IsSuccess
            ? compiled.Value
            : throw new InvalidOperationException($"Version {row.Version} of {tenant}'s configuration does not compile: {compiled.Refusal.Message}");
    }

    private void Forget(LedgerChanges changes)
    {
        if (changes.Missed)
        {
            foreach (var versions in _tenants.Values)
                versions.ForgetCurrent();
        }

        for (var i = 0; i < changes.Changes.Count; i++)
        {
            if (changes.Changes[i].Stream.Kind == StreamKind.Tenant && _tenants.TryGetValue(changes.Changes[i].Tenant, out var versions))
                versions.ForgetCurrent();
        }
    }
}
