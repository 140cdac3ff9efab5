using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Identity.Principals;

/// <summary>Who acts in a request, proven. Belongs to exactly one tenant.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="User">The person or program.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Role">The role.</param>
public sealed record Principal(TenantId Tenant, UserId User, string Name, Role Role)
{
    /// <summary>
    /// Stable mark of the credential that was shown, such as the hash of an API key; it opens nothing. Null where there is none, as for a
    /// subscription that goes on. Limits of a client count by it.
    /// </summary>
    public string? Credential { get; init; }

    /// <summary>The organisation that the user belongs to, or null.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>The MSP on whose behalf a provider's agent acts, or null for the tenant's own people.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>What the credential is limited to within the role (see <see cref="Permissions.CredentialScopes"/>); empty: no further limit.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Whether this is the support side.</summary>
    public bool IsSupport => IsSupportRole(Role);

    /// <summary>The same person as the domain sees them: requesters and supervisors are the customer's side, all others the support side.</summary>
    public Actor Actor => field ??= new Actor(IsSupport ? AuthorKind.Agent : AuthorKind.Requester, User, Name);

    /// <summary>Whether a role is of the support side.</summary>
    public static bool IsSupportRole(Role role) => role is Role.Agent or Role.TeamLead or Role.TenantAdmin;
}
