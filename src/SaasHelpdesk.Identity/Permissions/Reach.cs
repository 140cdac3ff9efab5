namespace SaasHelpdesk.Identity.Permissions;

/// <summary>How far a permission reaches, from nothing to the whole tenant.</summary>
public enum Reach
{
    /// <summary>Not at all.</summary>
    Nothing,

    /// <summary>What the principal requested.</summary>
    Own,

    /// <summary>What members of the principal's organisation requested, and one's own.</summary>
    Organisation,

    /// <summary>Everything in the tenant.</summary>
    Tenant,
}
