using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Loading;
using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Views;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api.Views;

/// <summary>View: queues that every tenant has, and views that people saved.</summary>
internal static class ViewTypes
{
    public static ObjectType<ViewNode> View(SchemaTypes types) => types.Schema.Object<ViewNode>("View");

    public static EnumType<ViewColumn> Column(SchemaTypes types) => types.Schema.Enum<ViewColumn>("ViewColumn");

    public static EnumType<ViewSharing> Sharing(SchemaTypes types) => types.Schema.Enum<ViewSharing>("ViewSharing");

    public static void Declare(SchemaTypes types)
    {
        DeclareEnums(types);
        var view = types.Schema.Object<ViewNode>("View", "A queue: a name for a condition, an order and columns. Conditions like \"due within four hours\" and \"assigned to me\" mean the one who reads, at the time of reading.");
        view.Implements(types.Node);
        view.Field("id", types.Id.NonNull(), "Global id.", (v, context) => context.State<ApiRequest>().IdOf(v.Id));
        view.Field("key", types.String.NonNull(), "Slug within the tenant. That of a built-in view is the same in every tenant: `mine`, `unassigned`, `my-teams`, `due-soon`, `breached`, `escalated`, `waiting-for-requester`, `recently-updated`, `all-open`.", v => v.Id.Value);
        view.Field("name", types.String.NonNull(), "Name to show.", v => v.Name);
        view.Field("description", types.String, "What it is for.", v => v.Description);
        view.Field("filter", types.Json.NonNull(), "Which tickets, in the form of the input `TicketFilter`.", (v, context) => TicketRuleJson.Of(v.Definition.Rule, context.State<ApiRequest>()));
        view.Field("orderField", TicketOrderInput.Field(types).NonNull(), "What its tickets are sorted by.", v => v.Definition.Sort.Field);
        view.Field("orderDirection", TicketOrderInput.Direction(types).NonNull(), "In which direction.", v => v.Definition.Sort.Descending);
        view.Field("columns", Column(types).NonNull().List().NonNull(), "What to show of each ticket, in this order.", v => v.Definition.Columns);
        DeclareOrigin(types);
        DeclareTickets(types);
        types.Query.Field("views", view.NonNull().List().NonNull(), "The views that you see: built-in ones first, then saved ones by name; at most a few hundred. Requesters have three built-in ones.", async (_, context) =>
            (IEnumerable<ViewNode>)await ViewAccess.All(context.State<ApiRequest>()))
            .Cost(1, 30);
        types.Query.Field("view", view, "One view. Null if there is none, or if you do not see it.", async (_, context) =>
            await ViewAccess.Find(context.State<ApiRequest>(), context.State<ApiRequest>().SlugOf<ViewId>(context.Arg<string>("id")!, NodeKind.View)))
            .Arg("id", types.Id.NonNull(), "Global id.");
    }

    private static void DeclareOrigin(SchemaTypes types)
    {
        var view = View(types);
        view.Field("isBuiltIn", types.Boolean.NonNull(), "Whether every tenant has it; then it cannot be changed.", v => v.Saved is null);
        view.Field("sharing", Sharing(types), "Who sees it. Null for a built-in view.", v => v.Saved?.Sharing);
        view.Field("team", types.Team, "The team with which it is shared.", async (v, context) => await TeamTypes.Team(context.State<ApiRequest>(), v.Saved?.Team));
        view.Field("owner", types.User, "Who made it. Null for a built-in view.", async (v, context) =>
            v.Saved is { } saved ? await PeopleTypes.User(context.State<ApiRequest>(), saved.Owner) : null);
        view.Field("version", types.Int, "From 1 up, one more for each change; what `expectedVersion` is compared with. Null for a built-in view.", v => v.Saved?.Version);
        view.Field("updatedAt", types.DateTime, "When it was last changed. Null for a built-in view.", v => v.Saved?.UpdatedAt);
        view.Field("canChange", types.Boolean.NonNull(), "Whether you may change and remove it.", async (v, context) =>
            v.Saved is { } saved && await ViewAccess.MayChange(context.State<ApiRequest>(), saved));
    }

    private static void DeclareTickets(SchemaTypes types)
    {
        var count = types.Schema.Object<ViewCount>("ViewCount", "How many tickets are in a view.");
        count.Field("value", types.Int.NonNull(), $"The number. Counting ends at {ViewCount.Most}.", c => c.Value);
        count.Field("isCapped", types.Boolean.NonNull(), "Whether there are more than that.", c => c.IsCapped);
        var view = View(types);
        view.Field("count", count.NonNull(), $"How many tickets are in it that you may see, up to {ViewCount.Most}. The counts of all views of a response are one statement for forty views.", async (v, context) =>
            await context.State<ApiRequest>().ViewCounts.Load(v)).Cost(2);
        view.Field("tickets", types.Schema.Object<Connection<TicketRow>>("TicketConnection").NonNull(), "The tickets in it that you may see, in its order. Those of all views of a response are one statement for forty views.", async (v, context) =>
        {
            var page = Connections.PageOf(context);
            if (!page.IsSuccess)
                throw ApiRequest.Refused(page.Refusal);
            var request = context.State<ApiRequest>();
            return TicketQueries.Page(request, await request.ViewPages.Load(new ViewPage(v, page.Value)));
        }).Paged(types);
    }

    private static void DeclareEnums(SchemaTypes types)
    {
        types.Schema.Enum<ViewSharing>("ViewSharing", "Who sees a saved view.")
            .Value(ViewSharing.Me, "Only who made it.")
            .Value(ViewSharing.Team, "One team: its members, its lead, and administrators.")
            .Value(ViewSharing.Tenant, "Everybody on the support side.");
        types.Schema.Enum<ViewColumn>("ViewColumn", "What a view shows of each ticket.")
            .Value(ViewColumn.Number, "The number within the tenant.")
            .Value(ViewColumn.Subject, "The line that says what it is about.")
            .Value(ViewColumn.Status, "The tenant's own name of the status.")
            .Value(ViewColumn.Priority, "How urgent it is.")
            .Value(ViewColumn.Type, "The ITIL kind.")
            .Value(ViewColumn.Category, "Its path in the category tree.")
            .Value(ViewColumn.Channel, "How the customer reached us.")
            .Value(ViewColumn.Requester, "Whose request it is.")
            .Value(ViewColumn.Organisation, "The requester's organisation.")
            .Value(ViewColumn.Assignee, "Who works on it.")
            .Value(ViewColumn.Owner, "The case owner.")
            .Value(ViewColumn.Team, "The team that has it.")
            .Value(ViewColumn.Level, "The support level.")
            .Value(ViewColumn.Tags, "Its tags, sorted.")
            .Value(ViewColumn.CreatedAt, "Intake.")
            .Value(ViewColumn.UpdatedAt, "The last event.")
            .Value(ViewColumn.NextDueAt, "The earliest due time.")
            .Value(ViewColumn.IsBreached, "Whether a clock was breached.")
            .Value(ViewColumn.IsVip, "Whether the requester is a VIP.");
    }
}
