namespace SaasHelpdesk.Domain.Tickets;

/// <summary>How soon a ticket must be worked on, from impact × urgency (ITIL). Smaller is more urgent.</summary>
public enum Priority
{
    /// <summary>P1.</summary>
    Critical = 1,

    /// <summary>P2.</summary>
    High = 2,

    /// <summary>P3.</summary>
    Moderate = 3,

    /// <summary>P4.</summary>
    Low = 4,
}
