using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Domain.Tickets.Effects;

/// <summary>The content of a notification: what happened, in data. Words and language are the sender's.</summary>
public sealed record Notice
{
    /// <summary>What it is about.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>The ticket.</summary>
    public required TicketId Ticket { get; init; }

    /// <summary>Its subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Its status.</summary>
    public required string Status { get; init; }

    /// <summary>Its priority.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Who made it happen.</summary>
    public required string By { get; init; }

    /// <summary>The message in question: its number in the ticket.</summary>
    public int? Message { get; init; }

    /// <summary>The warning, breach or ladder step.</summary>
    public SlaMomentId? Moment { get; init; }

    /// <summary>For what a timer did: the true due time.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>For what a timer did: how late it was.</summary>
    public Duration? LateBy { get; init; }

    /// <summary>Why, if a reason was given.</summary>
    public string? Reason { get; init; }
}
