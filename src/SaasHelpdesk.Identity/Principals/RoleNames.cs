namespace SaasHelpdesk.Identity.Principals;

/// <summary>The stable names under which roles are stored.</summary>
public static class RoleNames
{
    /// <summary>The stored name: camel case.</summary>
    public static string NameOf(Role role) => role switch
    {
        Role.Requester => "requester",
        Role.Supervisor => "supervisor",
        Role.Agent => "agent",
        Role.TeamLead => "teamLead",
        Role.TenantAdmin => "tenantAdmin",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>Reads a stored name; false if there is no such role, which must be taken as no right at all.</summary>
    public static bool TryParse(string? name, out Role role)
    {
        Role? found = name switch
        {
            "requester" => Role.Requester,
            "supervisor" => Role.Supervisor,
            "agent" => Role.Agent,
            "teamLead" => Role.TeamLead,
            "tenantAdmin" => Role.TenantAdmin,
            _ => null,
        };
        role = found.GetValueOrDefault();
        return found is not null;
    }
}
