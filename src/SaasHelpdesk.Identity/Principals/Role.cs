namespace SaasHelpdesk.Identity.Principals;

/// <summary>What somebody is in a tenant. Their names in camel case are stored with users and keys.</summary>
public enum Role
{
    /// <summary>Asks for help; sees their own tickets.</summary>
    Requester,

    /// <summary>A requester who also sees the tickets of their organisation.</summary>
    Supervisor,

    /// <summary>Works on tickets.</summary>
    Agent,

    /// <summary>An agent who leads a team.</summary>
    TeamLead,

    /// <summary>Runs the tenant: works on tickets, configures, hands out keys.</summary>
    TenantAdmin,
}
