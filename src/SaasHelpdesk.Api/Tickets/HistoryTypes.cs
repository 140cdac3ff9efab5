using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets.Views;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>TicketEvent, and the history of a ticket. For the support side only: it holds internal notes and reasons.</summary>
internal static class HistoryTypes
{
    public static void Declare(SchemaTypes types)
    {
        var type = types.Schema.Enum<string>("TicketEventType", "What happened to a ticket.");
        foreach (var (name, description) in TicketEventNames.All)
            type.NamedValue(TicketEventNames.ToUpperCase(name), name, description, deprecated: null);

        var node = types.Schema.Object<EventNode>("TicketEvent", "Something that happened to a ticket. The list of these is the ticket, its audit trail and the source of every number.");
        node.Field("version", types.Int.NonNull(), "Its place in the history, from 1 up; the ticket's version after it.", e => (int)e.Recorded.Version);
        node.Field("type", type.NonNull(), "What happened.", e => e.Recorded.Type);
        node.Field("at", types.DateTime.NonNull(), "When it happened; for a timer's event when it had to, not the later instant at which it did.", e => e.Recorded.At);
        node.Field("by", types.Author.NonNull(), "Who did it.", e => AuthorNode.Of(e.Event.By));
        node.Field("dueAt", types.DateTime, "For a timer's event: the due time.", e => e.Event.DueAt);
        node.Field("lateBy", types.Duration, "For a timer's event: how long after `at` it was carried out; more than a moment only after an outage.", e => e.Event.LateBy);
        node.Field("cause", types.String, "For what a ladder step did: that step, as metric, cycle and step: `resolution/1/step/2`.", e => e.Event.Cause?.ToString());
        node.Field("data", types.Json.NonNull(), "The event as stored. Keys in it are those of this tenant, not global ids.", e => new JsonText(e.Recorded.Data));

        var connection = Connections.Declare(types, "TicketEvent", node);
        Declare(types, connection, new PresentTicket(types));
        Declare(types, connection, new PastTicket(types));
    }

    private static void Declare<T>(SchemaTypes types, ObjectType<Connection<EventNode>> connection, TicketView<T> view)
        where T : class => view.Type.Field("events", connection, "Its history, oldest event first. For the support side only.", async (t, context) =>
    {
        if (!TicketAccess.IsInside(context))
            return null;
        var page = Connections.PageOf(context);
        if (!page.IsSuccess)
            throw ApiRequest.Refused(page.Refusal);
        var history = await view.History(t, page.Value, context);
        return history.IsSuccess ? history.Value : throw ApiRequest.Refused(history.Refusal);
    }).Paged(types, weight: 5);
}
