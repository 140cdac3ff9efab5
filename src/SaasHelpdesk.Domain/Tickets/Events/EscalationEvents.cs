using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets.Events;

/// <summary>Another team has the ticket. An assignment ends with it.</summary>
/// <param name="To">The team that has it now.</param>
/// <param name="Level">That team's support level, 1–3.</param>
/// <param name="Kind">What sort of hand-over it is.</param>
public sealed record TicketHandedOver(TeamId To, int Level, HandOverKind Kind) : TicketEvent
{
    /// <summary>The team that had it, or null if none had.</summary>
    public TeamId? From { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>Management attention was asked for (hierarchical escalation).</summary>
/// <param name="Number">The how manieth of the ticket, from 1 up.</param>
/// <param name="Reason">Why.</param>
/// <param name="To">Whose attention, or null for the lead of the team.</param>
public sealed record TicketEscalated(int Number, string Reason, UserId? To = null) : TicketEvent;

/// <summary>Somebody has seen it: notify steps are held back for a while.</summary>
/// <param name="Until">Until when.</param>
public sealed record TicketAcknowledged(Instant Until) : TicketEvent;

/// <summary>The acknowledgement ran out: what was held back and still matters is sent now.</summary>
/// <param name="Notices">The notify steps to carry out now; those whose clock has stopped since are dropped.</param>
public sealed record AcknowledgementEnded(ImmutableArray<HeldNotice> Notices) : TicketEvent;
