using NodaTime;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>When a ticket reached what, and when its own timers are due.</summary>
public sealed record TicketTimes
{
    /// <summary>Intake.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When the last event happened.</summary>
    public required Instant LastAt { get; init; }

    /// <summary>When the status was last changed.</summary>
    public required Instant StatusAt { get; init; }

    /// <summary>When it was last resolved; null while it is not.</summary>
    public Instant? ResolvedAt { get; init; }

    /// <summary>When it was closed; null while it is not.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>Timer: the date that a wait lasts until.</summary>
    public Instant? PendingUntil { get; init; }

    /// <summary>Timer: when a resolved ticket closes by itself.</summary>
    public Instant? AutoCloseAt { get; init; }

    /// <summary>Timer: the end of an acknowledgement.</summary>
    public Instant? AcknowledgedUntil { get; init; }
}
