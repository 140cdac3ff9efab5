namespace SaasHelpdesk.Domain.Tickets;

/// <summary>How the customer reached us.</summary>
public enum ContactChannel
{
    /// <summary>The requester portal.</summary>
    Portal,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Telephone.</summary>
    Phone,

    /// <summary>Live chat.</summary>
    Chat,

    /// <summary>The GraphQL API.</summary>
    Api,

    /// <summary>A monitoring system's alert.</summary>
    Monitoring,

    /// <summary>In person.</summary>
    WalkIn,

    /// <summary>Anything else.</summary>
    Other,
}
