using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Identity.Tenancy;

/// <summary>The tenant of one request. Set once, before anything else; there is no default.</summary>
public sealed class RequestTenant
{
    private TenantRow? _tenant;

    /// <summary>The tenant's id.</summary>
    /// <exception cref="InvalidOperationException">The tenant was never set.</exception>
    public TenantId Id => Row.Id;

    /// <summary>The tenant.</summary>
    /// <exception cref="InvalidOperationException">The tenant was never set.</exception>
    public TenantRow Row => _tenant ?? throw new InvalidOperationException("The tenant of the request was read before it was set.");

    /// <summary>Whether the request has a tenant.</summary>
    public bool IsSet => _tenant is not null;

    /// <summary>Sets the tenant, once.</summary>
    /// <exception cref="InvalidOperationException">It is set already, be it to the same tenant.</exception>
    public void Set(TenantRow tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        if (_tenant is not null)
            throw new InvalidOperationException("The tenant of the request is set already and never changes.");
        _tenant = tenant;
    }
}
