using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>The published versions of a tenant's configuration, with who published them when. Only of tenants in the request's <see cref="TenantScope"/>.</summary>
public interface IConfigurationReader
{
    /// <summary>The events that published versions, newest first. Their <see cref="RecordedEvent.Version"/> is their place in the tenant's stream.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="after">Only those before this place; null for the newest.</param>
    /// <param name="before">Only those behind this place; null for all.</param>
    /// <param name="limit">The most that are read.</param>
    /// <param name="oldest">True for the oldest of them, still newest first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<RecordedEvent>> Published(
        TenantId tenant, long? after, long? before, int limit, bool oldest, CancellationToken cancellationToken);

    /// <summary>How many versions there are.</summary>
    ValueTask<int> CountPublished(TenantId tenant, CancellationToken cancellationToken);
}
