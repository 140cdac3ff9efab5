using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>
/// The conversation. An agent's first public reply moves new to open; a requester's message moves pending-customer to open and reopens what is
/// resolved. Waits for others or for a date go on, since the customer's word does not end them.
/// </content>
public static partial class Ticket
{
    private static Refusal? Reply(TicketDraft draft, ReplyToTicket command)
    {
        var refusal = CanReply(draft.State, draft.ContextAt) ?? TicketTexts.Body(command.Body) ?? TicketTexts.Attachments(command.Attachments);
        if (refusal is not null)
            return refusal;

        draft.Add(new TicketReplied(draft.State.Messages.Length + 1, command.Body) { Attachments = command.Attachments });
        return draft.By.Kind switch
        {
            AuthorKind.Requester => AfterRequester(draft),
            AuthorKind.Agent => AfterAgent(draft, command),
            _ => null,
        };
    }

    private static Refusal? AfterRequester(TicketDraft draft) => draft.State.Category switch
    {
        StatusCategory.Resolved or StatusCategory.PendingCustomer => MoveTo(draft, StatusCategory.Open),
        _ => null,
    };

    private static Refusal? AfterAgent(TicketDraft draft, ReplyToTicket command)
    {
        if (command.Status is { } status)
            return ChangeStatus(draft, new ChangeStatus(status) { Until = command.Until });
        return draft.State.Category == StatusCategory.New ? MoveTo(draft, StatusCategory.Open) : null;
    }

    private static Refusal? AddNote(TicketDraft draft, AddNote command)
    {
        var refusal = CanAddNote(draft.State, draft.ContextAt) ?? TicketTexts.Body(command.Body) ?? TicketTexts.Attachments(command.Attachments);
        if (refusal is null)
            draft.Add(new NoteAdded(draft.State.Messages.Length + 1, command.Body) { Attachments = command.Attachments });
        return refusal;
    }

    private static void AddNote(TicketDraft draft, string body) => draft.Add(new NoteAdded(draft.State.Messages.Length + 1, body));

    private static Refusal? EditMessage(TicketDraft draft, EditMessage command)
    {
        var refusal = NotClosed(draft.State) ?? TicketTexts.Body(command.Body);
        if (refusal is not null)
            return refusal;
        if (command.Message < 1 || command.Message > draft.State.Messages.Length)
            return TicketErrors.UnknownMessage(command.Message);
        var mark = draft.State.Messages[command.Message - 1];
        var author = draft.State.Authors[mark.Author];
        // A requester knows of no internal note, not even that it is there.
        if (mark.Internal && draft.By.Kind == AuthorKind.Requester)
            return TicketErrors.UnknownMessage(command.Message);
        var isOwn = author.Kind == draft.By.Kind && author.Id == draft.By.Id;
        if (!isOwn && (draft.By.Kind != AuthorKind.Agent || author.Kind == AuthorKind.Requester))
            return TicketErrors.NotAuthor();

        draft.Add(new MessageEdited(command.Message, mark.Edits + 2, command.Body));
        return null;
    }
}
