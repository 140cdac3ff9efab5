namespace SaasHelpdesk.Domain.Sla;

/// <summary>On whom a stretch of a clock's life was spent.</summary>
public enum BlameParty
{
    /// <summary>An assigned agent of a team of the named level.</summary>
    Level,

    /// <summary>Open hours in which nobody was assigned.</summary>
    Unassigned,

    /// <summary>Paused for the customer.</summary>
    Customer,

    /// <summary>Paused for a vendor or another third party.</summary>
    ThirdParty,

    /// <summary>Paused until a date.</summary>
    Date,

    /// <summary>Closed: outside hours, holidays, special days.</summary>
    ClosedHours,

    /// <summary>Resolved, before it was reopened.</summary>
    Resolved,

    /// <summary>No target applied.</summary>
    NoTarget,
}
