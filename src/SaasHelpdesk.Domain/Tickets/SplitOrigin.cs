using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>
/// What a ticket that is split off is made of: its source as it was at the split. The source's events never change, so that however often and
/// however late this is read, it is the same.
/// </summary>
/// <param name="Source">The source after the split.</param>
/// <param name="Split">The split.</param>
/// <param name="Messages">Copies of the messages that were taken; at least one.</param>
public sealed record SplitOrigin(TicketState Source, TicketSplit Split, ImmutableArray<MessageCopy> Messages)
{
    /// <summary>The origin of a ticket, or null if these events split no such ticket off.</summary>
    /// <param name="ticket">The ticket that is split off.</param>
    /// <param name="source">All events of the source so far.</param>
    public static SplitOrigin? Of(TicketId ticket, IEnumerable<TicketEvent> source)
    {
        TicketState? state = null;
        var messages = new List<MessageCopy>();
        foreach (var @event in source)
        {
            state = Ticket.Fold(state, @event);
            Collect(messages, @event);
            if (@event is TicketSplit split && split.Ticket == ticket)
                return new(state, split, [.. split.Messages.Select(number => messages[number - 1])]);
        }

        return null;
    }

    private static void Collect(List<MessageCopy> messages, TicketEvent @event)
    {
        switch (@event)
        {
            case TicketOpened { Copies: [_, ..] } e:
                messages.AddRange(e.Copies);
                break;
            case TicketOpened e:
                messages.Add(new(e.At, e.By, e.Body) { Internal = e.Internal, Attachments = e.Attachments });
                break;
            case TicketReplied e:
                messages.Add(new(e.At, e.By, e.Body) { Attachments = e.Attachments });
                break;
            case NoteAdded e:
                messages.Add(new(e.At, e.By, e.Body) { Internal = true, Attachments = e.Attachments });
                break;
            case MessageEdited e:
                messages[e.Message - 1] = messages[e.Message - 1] with { Body = e.Body };
                break;
        }
    }
}
