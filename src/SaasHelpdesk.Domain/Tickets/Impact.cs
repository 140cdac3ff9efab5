namespace SaasHelpdesk.Domain.Tickets;

/// <summary>How far the effect of a ticket's subject reaches (ITIL); an agent judges it. Smaller is worse.</summary>
public enum Impact
{
    /// <summary>The whole organisation or a vital service.</summary>
    High = 1,

    /// <summary>A department or a service in part.</summary>
    Medium = 2,

    /// <summary>One person, or an inconvenience.</summary>
    Low = 3,
}
