namespace SaasHelpdesk.Domain.Tickets.Effects;

/// <summary>What a notification is about.</summary>
public enum NoticeKind
{
    /// <summary>An agent got the ticket.</summary>
    Assigned,

    /// <summary>An agent lost the ticket to the team.</summary>
    Returned,

    /// <summary>A team got the ticket.</summary>
    HandedOver,

    /// <summary>A public message came.</summary>
    Replied,

    /// <summary>An internal note came.</summary>
    Noted,

    /// <summary>The ticket was resolved.</summary>
    Resolved,

    /// <summary>The ticket was taken up again.</summary>
    Reopened,

    /// <summary>Management attention is asked for.</summary>
    Escalated,

    /// <summary>A clock comes near its target.</summary>
    Warning,

    /// <summary>A clock missed its target.</summary>
    Breach,

    /// <summary>A ladder step wants attention.</summary>
    LadderStep,
}
