using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>The audit logs. Only of tenants in the request's <see cref="TenantScope"/>.</summary>
public interface IAuditReader
{
    /// <summary>Entries, newest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="after">Only those with a smaller number; null for all.</param>
    /// <param name="before">Only those with a greater number; null for all.</param>
    /// <param name="limit">The most that are read.</param>
    /// <param name="oldest">True for the oldest of them, still newest first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<AuditEntry>> Entries(
        TenantId tenant, AuditFilter filter, long? after, long? before, int limit, bool oldest, CancellationToken cancellationToken);

    /// <summary>How many entries pass the filter.</summary>
    ValueTask<int> Count(TenantId tenant, AuditFilter filter, CancellationToken cancellationToken);

    /// <summary>Computes the whole chain anew, in one snapshot, with a bounded number of entries in memory.</summary>
    ValueTask<AuditVerdict> Check(TenantId tenant, CancellationToken cancellationToken);
}
