namespace SaasHelpdesk.Domain.Tickets;

/// <summary>What a status means to code, clocks and reports. Tenants name statuses freely; each is in exactly one category.</summary>
public enum StatusCategory
{
    /// <summary>Nobody has worked on it yet.</summary>
    New,

    /// <summary>Being worked on.</summary>
    Open,

    /// <summary>Waits for the customer.</summary>
    PendingCustomer,

    /// <summary>Waits for a vendor or another third party.</summary>
    PendingThirdParty,

    /// <summary>Waits for a date.</summary>
    PendingUntil,

    /// <summary>Solved; may reopen within the tenant's window.</summary>
    Resolved,

    /// <summary>Terminal.</summary>
    Closed,
}
