using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Changes;

/// <summary>Change: an event of the feed.</summary>
internal static class ChangeTypes
{
    public static ObjectType<ChangeNode> Change(SchemaTypes types) => types.Schema.Object<ChangeNode>("Change");

    public static EnumType<StreamKind> Kind(SchemaTypes types) => types.Schema.Enum<StreamKind>("ChangeKind");

    public static EnumType<string> Type(SchemaTypes types) => types.Schema.Enum<string>("ChangeType");

    public static void Declare(SchemaTypes types)
    {
        types.Schema.Enum<StreamKind>("ChangeKind", "What kind of thing changed.")
            .Value(StreamKind.Ticket, "A request for help.")
            .Value(StreamKind.Agent, "A person who works on tickets.")
            .Value(StreamKind.Team, "A group of agents.")
            .Value(StreamKind.Tenant, "The company itself, such as its configuration.");
        var type = types.Schema.Enum<string>("ChangeType", "What happened. More may come.");
        foreach (var (name, description) in ChangeNames.All)
            type.NamedValue(TicketEventNames.ToUpperCase(name), name, description, deprecated: null);

        var change = types.Schema.Object<ChangeNode>("Change", "Something that happened, at its place in the tenant's change feed.");
        change.Field("cursor", types.String.NonNull(), "Its place, for `after`: of `changes` and of subscriptions.", (c, context) =>
            c.Item.Position.ToCursor(context.State<ApiRequest>().Tenant));
        change.Field("kind", Kind(types).NonNull(), "What kind of thing changed.", c => c.Item.Stream.Kind);
        change.Field("nodeId", types.Id.NonNull(), "Global id of what changed.", (c, context) => NodeId(context.State<ApiRequest>(), c));
        change.Field("type", type.NonNull(), "What happened.", c => c.Item.Event.Type);
        change.Field("at", types.DateTime.NonNull(), "When it happened; for a timer's event when it had to, not the later instant at which it did.", c => c.Item.Event.At);
        change.Field("version", types.Int.NonNull(), "Version of the thing after it. Those of one thing come in order; some may be hidden from you.", c => (int)c.Item.Event.Version);
        change.Field("ticket", types.Ticket, "For a ticket's change: the ticket as it is now, which may be later than the change.", c => c.Ticket);
        change.Field("node", types.Node, "What changed, as it is now. Null if that cannot be told.", async (c, context) =>
            await Node(context.State<ApiRequest>(), c));
        change.Field("event", types.Schema.Object<EventNode>("TicketEvent"), "For a ticket's change: the event in its history. For the support side only.", async (c, context) =>
            await Event(context.State<ApiRequest>(), c));
    }

    public static string NodeId(ApiRequest request, ChangeNode change) => change.Item.Stream.Kind switch
    {
        StreamKind.Ticket => request.IdOf(change.Item.Stream.TicketId()),
        StreamKind.Agent => request.IdOf(new AgentId(change.Item.Stream.Key)),
        StreamKind.Team => request.IdOf(new TeamId(change.Item.Stream.Key)),
        _ => request.IdOfTenant(),
    };

    public static async ValueTask<EventNode?> Event(ApiRequest request, ChangeNode change) =>
        change.Ticket is not null && request.Allows(Permission.ReadInternals)
            ? new EventNode(await request.Shared.EventOf(request.Tenant, change.Item, request.Cancellation))
            : null;

    private static async ValueTask<object?> Node(ApiRequest request, ChangeNode change)
    {
        var key = change.Item.Stream.Key;
        return change.Item.Stream.Kind switch
        {
            StreamKind.Ticket => change.Ticket,
            StreamKind.Agent => await request.Agents.Load(new AgentId(key)) is { } row ? new AgentNode(new AgentId(key), row.Name, row) : null,
            StreamKind.Team => (await request.Configuration()).Team(new TeamId(key)) is { } team ? new TeamNode(new TeamId(key), team) : null,
            _ => request.TenantOfRequest.Row,
        };
    }
}
