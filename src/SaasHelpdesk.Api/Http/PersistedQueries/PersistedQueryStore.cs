using System.Collections.Concurrent;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Http.PersistedQueries;

/// <summary>
/// Documents by tenant and hash, in memory: a client that meets a node without its document sends it once more. Each tenant has room of its own,
/// so that none can push out another's documents, and none can find out which documents another sends.
/// </summary>
/// <param name="bytesPerTenant">How many bytes of documents a tenant may keep; beyond it those go that were not asked for the longest.</param>
internal sealed class PersistedQueryStore(int bytesPerTenant)
{
    private readonly ConcurrentDictionary<TenantId, TenantQueries> _tenants = new();

    public ReadOnlyMemory<byte>? Find(TenantId tenant, string hash) =>
        _tenants.TryGetValue(tenant, out var queries) ? queries.Find(hash) : null;

    /// <summary>Keeps a document; one that alone is longer than the tenant's room is not kept.</summary>
    public void Add(TenantId tenant, string hash, ReadOnlySpan<byte> document) =>
        _tenants.GetOrAdd(tenant, static (_, room) => new TenantQueries(room), bytesPerTenant).Add(hash, document);
}
