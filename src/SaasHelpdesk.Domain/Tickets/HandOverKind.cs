namespace SaasHelpdesk.Domain.Tickets;

/// <summary>In which direction a ticket went to another team.</summary>
public enum HandOverKind
{
    /// <summary>To its first team. Not a hand-over in counts and rates.</summary>
    First,

    /// <summary>To a higher support level: functional escalation.</summary>
    Up,

    /// <summary>To a team of the same level that did not have it before.</summary>
    Sideways,

    /// <summary>To a lower level, or to a team that had it before.</summary>
    Back,
}
