using System.Collections.Immutable;

namespace SaasHelpdesk.Domain.Tickets.Events;

/// <summary>A public message was sent. Its author's kind says whether it answers or waits.</summary>
/// <param name="Message">The message's number in the ticket, from 1 up.</param>
/// <param name="Body">Markdown.</param>
public sealed record TicketReplied(int Message, string Body) : TicketEvent
{
    /// <summary>The files that came with it.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}

/// <summary>An internal note was added.</summary>
/// <param name="Message">The message's number in the ticket, from 1 up.</param>
/// <param name="Body">Markdown.</param>
public sealed record NoteAdded(int Message, string Body) : TicketEvent
{
    /// <summary>The files that came with it.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}

/// <summary>A message got a new version.</summary>
/// <param name="Message">The message's number in the ticket.</param>
/// <param name="Version">The version, from 2 up.</param>
/// <param name="Body">Markdown, the whole new text.</param>
public sealed record MessageEdited(int Message, int Version, string Body) : TicketEvent;
