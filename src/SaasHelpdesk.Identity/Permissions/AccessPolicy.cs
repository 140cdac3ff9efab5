using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Identity.Permissions;

/// <summary>
/// The one place that decides who may do what: permission × reach by role, narrowed by the scopes of the credential. Denies what it does not
/// name. The tenant is no part of it: a principal of another tenant never gets this far.
/// </summary>
public static class AccessPolicy
{
    /// <summary>How far a permission of the principal reaches.</summary>
    public static Reach ReachOf(Principal principal, Permission permission) =>
        CredentialScopes.Allow(principal.Scopes, permission) ? ReachOf(principal.Role, permission) : Reach.Nothing;

    /// <summary>Whether the principal has the permission at all.</summary>
    public static bool Allows(Principal principal, Permission permission) => ReachOf(principal, permission) != Reach.Nothing;

    /// <summary>Whether the principal has the permission for a ticket.</summary>
    /// <param name="principal">Who.</param>
    /// <param name="permission">What.</param>
    /// <param name="requester">The ticket's requester.</param>
    /// <param name="organisation">The ticket's organisation, or null.</param>
    public static bool Allows(Principal principal, Permission permission, UserId requester, OrganisationId? organisation) =>
        ReachOf(principal, permission) switch
        {
            Reach.Tenant => true,
            Reach.Organisation => requester == principal.User || (organisation is not null && organisation == principal.Organisation),
            Reach.Own => requester == principal.User,
            _ => false,
        };

    private static Reach ReachOf(Role role, Permission permission) => role switch
    {
        Role.Requester => permission is Permission.ReadTickets or Permission.WriteTickets ? Reach.Own : Reach.Nothing,
        Role.Supervisor => permission is Permission.ReadTickets or Permission.WriteTickets ? Reach.Organisation : Reach.Nothing,
        Role.Agent or Role.TeamLead =>
            permission is Permission.WriteConfiguration or Permission.ManageApiKeys or Permission.WritePeople or Permission.ReadAudit
                ? Reach.Nothing
                : Reach.Tenant,
        Role.TenantAdmin => Reach.Tenant,
        _ => Reach.Nothing,
    };
}
