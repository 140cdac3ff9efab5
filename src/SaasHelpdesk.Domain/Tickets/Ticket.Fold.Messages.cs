using System.Collections.Immutable;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>Messages become state.</content>
public static partial class Ticket
{
    private static TicketState FoldMessage(TicketState state, TicketEvent e, int number, bool isInternal)
    {
        if (number != state.Messages.Length + 1)
            throw new InvalidOperationException($"Message {number} of ticket {state.Id} follows {state.Messages.Length} others.");

        var author = state.Authors.IndexOf(e.By);
        var isAgentReply = !isInternal && e.By.Kind == AuthorKind.Agent;
        return state with
        {
            Authors = author < 0 ? state.Authors.Add(e.By) : state.Authors,
            Messages = state.Messages.Add(new MessageMark(e.At, author < 0 ? state.Authors.Length : author) { Internal = isInternal }),
            Counts = isAgentReply ? state.Counts with { AgentReplies = state.Counts.AgentReplies + 1 } : state.Counts,
            Facts = isInternal ? state.Facts : state.Facts.Add(new SlaReplied(e.At, e.By.Kind)),
        };
    }

    private static (ImmutableArray<Actor> Authors, ImmutableArray<MessageMark> Messages) ConversationOf(TicketOpened e)
    {
        if (e.Copies.IsEmpty)
            return ([e.By], [new MessageMark(e.At, 0) { Internal = e.Internal }]);
        var authors = new List<Actor>();
        var messages = ImmutableArray.CreateBuilder<MessageMark>(e.Copies.Length);
        foreach (var copy in e.Copies)
        {
            var author = authors.IndexOf(copy.By);
            if (author < 0)
            {
                author = authors.Count;
                authors.Add(copy.By);
            }

            messages.Add(new MessageMark(copy.At, author) { Internal = copy.Internal });
        }

        return ([.. authors], messages.MoveToImmutable());
    }

    private static TicketCounts CountsOf(ImmutableArray<Actor> authors, ImmutableArray<MessageMark> messages)
    {
        var replies = messages.Count(message => !message.Internal && authors[message.Author].Kind == AuthorKind.Agent);
        return replies == 0 ? TicketCounts.None : new TicketCounts { AgentReplies = replies };
    }

    private static TicketState FoldEdited(TicketState state, MessageEdited e) =>
        state with { Messages = state.Messages.SetItem(e.Message - 1, state.Messages[e.Message - 1] with { Edits = e.Version - 1 }) };
}
