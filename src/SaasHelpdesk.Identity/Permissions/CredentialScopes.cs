using System.Collections.Immutable;

namespace SaasHelpdesk.Identity.Permissions;

/// <summary>The scopes that a credential may be limited to. A scope narrows the role's rights and never adds to them.</summary>
public static class CredentialScopes
{
    /// <summary>Read tickets.</summary>
    public const string TicketsRead = "tickets:read";

    /// <summary>Change tickets; reading them is part of it.</summary>
    public const string TicketsWrite = "tickets:write";

    /// <summary>Read users and agents.</summary>
    public const string PeopleRead = "people:read";

    /// <summary>Read the tenant's configuration.</summary>
    public const string ConfigurationRead = "configuration:read";

    /// <summary>Publish configurations; reading them is part of it.</summary>
    public const string ConfigurationWrite = "configuration:write";

    /// <summary>Make, list and revoke API keys.</summary>
    public const string ApiKeysManage = "apiKeys:manage";

    /// <summary>Create and change users, organisations and agents' profiles; reading them is part of it.</summary>
    public const string PeopleWrite = "people:write";

    /// <summary>Read the audit log.</summary>
    public const string AuditRead = "audit:read";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
        [TicketsRead, TicketsWrite, PeopleRead, ConfigurationRead, ConfigurationWrite, ApiKeysManage, PeopleWrite, AuditRead];

    internal static bool Allow(ImmutableArray<string> scopes, Permission permission)
    {
        if (scopes.IsDefaultOrEmpty)
            return true;
        foreach (var scope in scopes)
        {
            if (Includes(scope, permission))
                return true;
        }

        return false;
    }

    private static bool Includes(string scope, Permission permission) => permission switch
    {
        Permission.ReadTickets or Permission.ReadInternals => scope is TicketsRead or TicketsWrite,
        Permission.WriteTickets or Permission.WorkTickets => scope is TicketsWrite,
        Permission.ReadPeople => scope is PeopleRead or PeopleWrite,
        Permission.WritePeople => scope is PeopleWrite,
        Permission.ReadAudit => scope is AuditRead,
        Permission.ReadConfiguration => scope is ConfigurationRead or ConfigurationWrite,
        Permission.WriteConfiguration => scope is ConfigurationWrite,
        Permission.ManageApiKeys => scope is ApiKeysManage,
        _ => false,
    };
}
