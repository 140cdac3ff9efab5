using System.Globalization;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets.Views;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>Message, and the conversation of a ticket.</summary>
internal static class MessageType
{
    public static void Declare(SchemaTypes types)
    {
        var message = types.Schema.Object<MessageRow>("Message", "A message of a ticket's conversation.");
        message.Implements(types.Node);
        message.Field("id", types.Id.NonNull(), "Global id.", (m, context) => context.State<ApiRequest>().IdOf(m.Ticket, m.Number));
        message.Field("number", types.Int.NonNull(), "Its place in the conversation, from 1 up. Numbers may be missing if you may not see internal notes.", m => m.Number);
        message.Field("sentAt", types.DateTime.NonNull(), "When it was sent.", m => m.At);
        message.Field("author", types.Author.NonNull(), "Who wrote it.", m => new AuthorNode(m.AuthorKind, m.AuthorId, m.AuthorName));
        message.Field("isInternal", types.Boolean.NonNull(), "Whether it is an internal note, which the requester never sees.", m => !m.IsPublic);
        message.Field("body", types.String.NonNull(), "The newest text, Markdown.", m => m.Body);
        message.Field("textVersion", types.Int.NonNull(), "Which version of the text this is: 1 as sent, one more for each edit.", m => m.EditedVersion);
        message.Field("ticket", types.Ticket.NonNull(), "The ticket that it is part of.", async (m, context) => await TicketAccess.Find(context.State<ApiRequest>(), m.Ticket));

        var connection = Connections.Declare(types, "Message", message);
        Declare(types, connection, new PresentTicket(types));
        Declare(types, connection, new PastTicket(types));
    }

    /// <summary>The message of a key <c>ticket-number</c>, if the principal may see it.</summary>
    public static async ValueTask<MessageRow?> Find(ApiRequest request, string id)
    {
        if (request.KeyOf(id, NodeKind.Message)?.Split('-') is not [var ticket, var number]
            || !TicketId.TryParse(ticket, out var ticketId)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            || await TicketAccess.Find(request, ticketId) is null)
        {
            return null;
        }

        return (await request.Conversations.Load(ticketId))?.FirstOrDefault(message => message.Number == place);
    }

    private static void Declare<T>(SchemaTypes types, ObjectType<Connection<MessageRow>> connection, TicketView<T> view)
        where T : class => view.Type.Field("messages", connection.NonNull(), "The conversation, oldest message first.", async (t, context) =>
    {
        var page = Connections.PageOf(context);
        if (!page.IsSuccess)
            throw ApiRequest.Refused(page.Refusal);
        var messages = await view.Messages(t, page.Value, context);
        return messages.IsSuccess ? messages.Value : throw ApiRequest.Refused(messages.Refusal);
    }).Paged(types, weight: 5);
}
