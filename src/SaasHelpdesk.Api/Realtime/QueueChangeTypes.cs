using SaasHelpdesk.Api.Changes;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>QueueChange.</summary>
internal static class QueueChangeTypes
{
    public static ObjectType<QueueChange> Change(SchemaTypes types) => types.Schema.Object<QueueChange>("QueueChange");

    public static void Declare(SchemaTypes types)
    {
        var kind = types.Schema.Enum<QueueChangeKind>("QueueChangeKind", "What a ticket does to a queue.")
            .Value(QueueChangeKind.Entered, "It was not in the queue and is now.")
            .Value(QueueChangeKind.Changed, "It was in the queue and still is.")
            .Value(QueueChangeKind.Left, "It was in the queue and is no more.");
        var change = types.Schema.Object<QueueChange>("QueueChange", "A ticket that enters a queue, changes in it or leaves it.");
        change.Field("cursor", types.String.NonNull(), "Its place, for `after`.", (c, context) =>
            c.Change.Item.Position.ToCursor(context.State<ApiRequest>().Tenant));
        change.Field("kind", kind.NonNull(), "What the ticket does.", c => c.Kind);
        change.Field("ticket", types.Ticket.NonNull(), "The ticket as it is now, which may be later than the change.", c => c.Change.Ticket);
        change.Field("change", ChangeTypes.Change(types).NonNull(), "What happened to it.", c => c.Change);
    }
}
