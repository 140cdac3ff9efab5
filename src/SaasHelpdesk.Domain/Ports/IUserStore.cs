using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The people of the tenants and their organisations, for changing them. They are read with the read model.</summary>
public interface IUserStore
{
    /// <summary>
    /// Adds a person, and their organisation by its slug if the tenant has none of that id. False, and nothing is changed, if the tenant has a
    /// person of that id already.
    /// </summary>
    ValueTask<bool> Add(TenantId tenant, UserRow user, CancellationToken cancellationToken);

    /// <summary>Replaces a person who is still at the version before that of <paramref name="user"/>; false if they are not, or do not exist.</summary>
    ValueTask<bool> Replace(TenantId tenant, UserRow user, CancellationToken cancellationToken);

    /// <summary>Adds an organisation. False, and nothing is changed, if the tenant has one of that id already.</summary>
    ValueTask<bool> Add(TenantId tenant, OrganisationRow organisation, CancellationToken cancellationToken);

    /// <summary>Replaces an organisation that is still at the version before that of <paramref name="organisation"/>; false if it is not, or does not exist.</summary>
    ValueTask<bool> Replace(TenantId tenant, OrganisationRow organisation, CancellationToken cancellationToken);
}
