using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The tenants of this installation, for resolving a request's tenant and for machinery that works for all of them.</summary>
public interface ITenantDirectory
{
    /// <summary>One tenant, or null if there is none of that slug.</summary>
    ValueTask<TenantRow?> Find(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>All tenants, by slug.</summary>
    ValueTask<IReadOnlyList<TenantRow>> List(CancellationToken cancellationToken);
}
