using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Identity.Caching;

namespace SaasHelpdesk.Identity.Tenancy;

/// <summary>Finds tenants by slug, without asking the database each time. For whoever serves a tenant for longer than one request.</summary>
public sealed class TenantResolver
{
    private const int Capacity = 10_000;
    private readonly ITenantDirectory _directory;
    private readonly ShortCache<TenantId, TenantRow> _known;

    internal TenantResolver(ITenantDirectory directory, IdentityOptions options, TimeProvider time) =>
        (_directory, _known) = (directory, new(time, options.CacheLifetime, Capacity));

    /// <summary>The tenant, or null if there is none of that slug or it is closed. Unknown slugs are not remembered, so that a new tenant is there at once.</summary>
    public ValueTask<TenantRow?> Find(TenantId tenant, CancellationToken cancellationToken) =>
        _known.TryGet(tenant, out var known) ? ValueTask.FromResult(Open(known)) : Look(tenant, cancellationToken);

    private async ValueTask<TenantRow?> Look(TenantId tenant, CancellationToken cancellationToken)
    {
        var generation = _known.Generation;
        var row = await _directory.Find(tenant, cancellationToken);
        if (row is not null)
            _known.Put(tenant, row, generation);
        return Open(row);
    }

    private static TenantRow? Open(TenantRow? row) => row is { Active: true } ? row : null;
}
