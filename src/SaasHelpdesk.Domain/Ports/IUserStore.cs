using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The people of the tenants, for making new ones. They are read with the read model.</summary>
public interface IUserStore
{
    /// <summary>Adds a person. False, and nothing is changed, if the tenant has one of that id already.</summary>
    ValueTask<bool> Add(TenantId tenant, UserRow user, CancellationToken cancellationToken);
}
