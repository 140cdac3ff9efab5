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

    private static TicketState FoldEdited(TicketState state, MessageEdited e) =>
        state with { Messages = state.Messages.SetItem(e.Message - 1, state.Messages[e.Message - 1] with { Edits = e.Version - 1 }) };
}
