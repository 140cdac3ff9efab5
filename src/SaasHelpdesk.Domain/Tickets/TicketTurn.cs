using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>What one command or waking did.</summary>
public sealed record TicketTurn
{
    /// <summary>The ticket before, or null if it did not exist.</summary>
    public required TicketState? Before { get; init; }

    /// <summary>The ticket after.</summary>
    public required TicketState After { get; init; }

    /// <summary>What happened, in order; empty if nothing had to.</summary>
    public required ImmutableArray<TicketEvent> Events { get; init; }

    /// <summary>The clocks after it.</summary>
    public required ImmutableArray<SlaClock> Clocks { get; init; }

    /// <summary>When something is due next (<see cref="Ticket.NextWake"/>).</summary>
    public required Instant? NextWake { get; init; }

    /// <summary>Nothing is due before this instant unless something else happens.</summary>
    public Instant QuietUntil => NextWake ?? Instant.MaxValue;
}
