using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Tickets.Commands;

/// <summary>
/// Sends a public message. The actor's kind decides what it means: an agent's answers, a requester's waits for an answer (and reopens),
/// a system's or bot's does neither.
/// </summary>
/// <param name="Body">Markdown, 1–65,536 characters.</param>
public sealed record ReplyToTicket(string Body) : TicketCommand
{
    /// <summary>
    /// When the mail server received a requester's message, if that is earlier than now: clocks count from there, but never from before the
    /// ticket's last event. Ignored for anybody but a requester.
    /// </summary>
    public Instant? ReceivedAt { get; init; }

    /// <summary>The status to set in the same step ("reply and wait for the customer"), or null. Agents only.</summary>
    public string? Status { get; init; }

    /// <summary>With a <see cref="Status"/> that waits for a date: that date, in the future.</summary>
    public Instant? Until { get; init; }

    /// <summary>Files, uploaded before; at most 20.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}

/// <summary>Adds an internal note, which the requester never sees and which no clock counts.</summary>
/// <param name="Body">Markdown, 1–65,536 characters.</param>
public sealed record AddNote(string Body) : TicketCommand
{
    /// <summary>Files, uploaded before; at most 20.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}

/// <summary>Writes a new version of a message; the old versions stay on record. Its author may, and any agent for an agent's message.</summary>
/// <param name="Message">The message's number in the ticket, from 1 up.</param>
/// <param name="Body">Markdown, 1–65,536 characters.</param>
public sealed record EditMessage(int Message, string Body) : TicketCommand;
