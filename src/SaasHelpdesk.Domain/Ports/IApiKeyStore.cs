using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The hashed API keys. Judging expiry, role and scope is the caller's.</summary>
public interface IApiKeyStore
{
    /// <summary>Stores a key; a key of the same hash is replaced only if it is the same tenant's, and refused otherwise.</summary>
    ValueTask Put(ApiKey key, CancellationToken cancellationToken);

    /// <summary>The key of a hash, whichever tenant's it is, or null. The one look-up that comes before the tenant is known.</summary>
    ValueTask<ApiKey?> Find(string hash, CancellationToken cancellationToken);

    /// <summary>A tenant's keys, by name.</summary>
    ValueTask<IReadOnlyList<ApiKey>> List(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Records a use; an earlier instant than the recorded one changes nothing.</summary>
    ValueTask Used(TenantId tenant, string hash, Instant at, CancellationToken cancellationToken);

    /// <summary>Removes a key. False if the tenant has none of that hash.</summary>
    ValueTask<bool> Remove(TenantId tenant, string hash, CancellationToken cancellationToken);
}
