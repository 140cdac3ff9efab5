using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Views;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The saved views of the tenants, for changing them. They are read with the read model.</summary>
public interface IViewStore
{
    /// <summary>Adds a view. False, and nothing is changed, if the tenant has one of that id already.</summary>
    ValueTask<bool> Add(TenantId tenant, SavedView view, CancellationToken cancellationToken);

    /// <summary>Replaces a view that is still at the version before that of <paramref name="view"/>; false if it is not, or is gone.</summary>
    ValueTask<bool> Replace(TenantId tenant, SavedView view, CancellationToken cancellationToken);

    /// <summary>Removes a view. False if the tenant has none of that id.</summary>
    ValueTask<bool> Remove(TenantId tenant, ViewId view, CancellationToken cancellationToken);
}
