namespace SaasHelpdesk.Domain.Escalation;

/// <summary>What must still be so when a step fires; otherwise it is skipped, with this as the reason.</summary>
public enum LadderGuard
{
    /// <summary>Nobody is assigned.</summary>
    Unassigned,

    /// <summary>The status category is still new.</summary>
    New,

    /// <summary>Nobody has acknowledged the ticket.</summary>
    NotAcknowledged,

    /// <summary>No public human reply was sent yet.</summary>
    Unanswered,

    /// <summary>The ticket was not handed to another team since the clock cycle began.</summary>
    NotHandedOver,
}
