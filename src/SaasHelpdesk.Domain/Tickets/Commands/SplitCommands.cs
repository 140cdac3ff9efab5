using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets.Commands;

/// <summary>
/// Copies messages into a ticket of their own, for a conversation that went on to something else. This ticket keeps its messages and its clocks;
/// both tickets are linked. Repeating is harmless.
/// </summary>
/// <param name="Ticket">The number of the new ticket, allotted for it.</param>
/// <param name="Subject">The new ticket's subject, 1–300 characters.</param>
public sealed record SplitTicket(TicketId Ticket, string Subject) : TicketCommand
{
    /// <summary>The numbers of the messages, 1 to 50, in any order; empty if <see cref="From"/> says it.</summary>
    public ImmutableArray<int> Messages { get; init; } = [];

    /// <summary>Instead: the number of the first message; it and all after it are taken.</summary>
    public int? From { get; init; }
}

/// <summary>
/// Second half of a split, told to the new ticket: opens it with what the source's event says (<see cref="SplitOrigin"/>). Repeating is harmless.
/// </summary>
/// <param name="Source">The ticket that it is split off from.</param>
public sealed record OpenSplit(TicketId Source) : TicketCommand;
