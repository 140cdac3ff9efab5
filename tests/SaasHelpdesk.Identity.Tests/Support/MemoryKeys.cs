using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Identity.Tests.Support;

/// <summary>Keys in memory, counting what is asked of them.</summary>
internal sealed class MemoryKeys : IApiKeyStore
{
    private readonly Dictionary<string, ApiKey> _keys = [];

    public int Finds { get; private set; }

    public List<Instant> Uses { get; } = [];

    /// <summary>Completes with the next recorded use.</summary>
    public TaskCompletionSource Used { get; set; } = new();

    /// <summary>Runs after a key was read and before it is handed out.</summary>
    public Func<Task>? BeforeAnswer { get; set; }

    public IEnumerable<ApiKey> All => _keys.Values;

    public ValueTask Put(ApiKey key, CancellationToken cancellationToken)
    {
        _keys[key.Hash] = key;
        return ValueTask.CompletedTask;
    }

    public async ValueTask<ApiKey?> Find(string hash, CancellationToken cancellationToken)
    {
        Finds++;
        var found = _keys.GetValueOrDefault(hash);
        if (BeforeAnswer is { } act)
            await act();
        return found;
    }

    public ValueTask<IReadOnlyList<ApiKey>> List(TenantId tenant, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ApiKey>>([.. _keys.Values.Where(key => key.Tenant == tenant)]);

    ValueTask IApiKeyStore.Used(TenantId tenant, string hash, Instant at, CancellationToken cancellationToken)
    {
        Uses.Add(at);
        Used.TrySetResult();
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> Remove(TenantId tenant, string hash, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_keys.TryGetValue(hash, out var key) && key.Tenant == tenant && _keys.Remove(hash));
}
