namespace SaasHelpdesk.Domain.Teams;

/// <summary>Who runs a team.</summary>
public enum TeamScope
{
    /// <summary>The tenant itself.</summary>
    Tenant,

    /// <summary>The provider, for all tenants that it serves.</summary>
    Provider,
}
