using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>Records when keys were used, now and then: nobody waits for it, and a request does not write.</summary>
internal sealed partial class ApiKeyUses(IApiKeyStore store, IdentityOptions options, ILogger<ApiKeyUses> logger)
{
    private const int Capacity = 10_000;
    private readonly ConcurrentDictionary<string, Instant> _recorded = new();

    /// <summary>Notes a use.</summary>
    public void Note(KnownApiKey key, Instant now)
    {
        // The count takes all locks of the dictionary: not to be asked for by each request.
        if (!_recorded.TryGetValue(key.Hash, out var last))
        {
            if (_recorded.Count >= Capacity)
                _recorded.Clear();
            last = _recorded.GetOrAdd(key.Hash, key.LastUsedAt ?? Instant.MinValue);
        }

        // Of several requests at a time only the one that gets to move the mark writes.
        if (now - last >= Duration.FromTimeSpan(options.LastUseInterval) && _recorded.TryUpdate(key.Hash, now, last))
            _ = Record(key, now);
    }

    private async Task Record(KnownApiKey key, Instant now)
    {
        await Task.Yield();
        try
        {
            await store.Used(key.Principal.Tenant, key.Hash, now, CancellationToken.None);
        }
        catch (Exception error) when (error is StorageUnavailableException or ObjectDisposedException or OperationCanceledException)
        {
            NotRecorded(key.Principal.Tenant.Value, error);
        }
    }

    [LoggerMessage(4001, LogLevel.Warning, "The last use of an API key of {Tenant} could not be recorded.")]
    private partial void NotRecorded(string tenant, Exception error);
}
