using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The current text of one message of a ticket. Written whole; the row of the same ticket and number is replaced.</summary>
public sealed record MessageRow : ReadModelRow
{
    /// <summary>The ticket.</summary>
    public required TicketId Ticket { get; init; }

    /// <summary>Its place in the conversation, from 1 up.</summary>
    public required int Number { get; init; }

    /// <summary>When it was sent.</summary>
    public required Instant At { get; init; }

    /// <summary>Which side wrote it.</summary>
    public required AuthorKind AuthorKind { get; init; }

    /// <summary>Who wrote it.</summary>
    public required UserId AuthorId { get; init; }

    /// <summary>The author's name to show.</summary>
    public required string AuthorName { get; init; }

    /// <summary>True for a reply that the requester sees, false for an internal note.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>The text.</summary>
    public required string Body { get; init; }

    /// <summary>Which version of the text this is: 1 as sent, one more for each edit.</summary>
    public int EditedVersion { get; init; } = 1;
}
