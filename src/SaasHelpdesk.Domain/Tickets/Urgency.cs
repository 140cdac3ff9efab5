namespace SaasHelpdesk.Domain.Tickets;

/// <summary>How little time there is until the effect hurts (ITIL); the requester says it. Smaller is more pressing.</summary>
public enum Urgency
{
    /// <summary>At once.</summary>
    High = 1,

    /// <summary>Soon.</summary>
    Medium = 2,

    /// <summary>It can wait.</summary>
    Low = 3,
}
