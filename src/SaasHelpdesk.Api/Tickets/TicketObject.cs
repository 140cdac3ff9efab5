using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets.Views;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>Ticket: what lists show, straight from its row. The same for a ticket as it was.</summary>
internal static class TicketObject
{
    public static void Declare(SchemaTypes types)
    {
        var ticket = types.Schema.Object<TicketRow>("Ticket", "A ticket. Everything that happened to it is in its history; all other fields follow from that.");
        ticket.Implements(types.Node);
        ticket.Field("id", types.Id.NonNull(), "Global id.", (t, context) => context.State<ApiRequest>().IdOf(t.Id));
        Declare(types, new PresentTicket(types));
        Declare(types, new PastTicket(types));
    }

    private static void Declare<T>(SchemaTypes types, TicketView<T> view)
        where T : class
    {
        var ticket = view.Type;
        ticket.Field("number", types.Int.NonNull(), "Number within the tenant, which people quote. Never used twice.", t => (int)view.Row(t).Id.Number);
        ticket.Field("version", types.Int.NonNull(), "Number of events so far; what `expectedVersion` is compared with.", t => (int)view.Row(t).Version);
        ticket.Field("externalReference", types.String, "Its id in the system that it came from.", t => view.Row(t).ExternalReference);
        ticket.Field("subject", types.String.NonNull(), "One line that says what it is about.", t => view.Row(t).Subject);
        ticket.Field("type", TicketEnums.Type(types).NonNull(), "The ITIL kind.", t => view.Row(t).Type);
        ticket.Field("channel", TicketEnums.Channel(types).NonNull(), "How the customer reached us.", t => view.Row(t).Channel);
        ticket.Field("category", types.String, "Path in the category tree, levels parted by `/`: `hardware/printer`.", t => view.Row(t).Category);
        ticket.Field("tags", types.String.NonNull().List().NonNull(), "Tags, case-folded and sorted.", t => view.Row(t).Tags);
        DeclareStatus(types, view);
        DeclarePeople(types, view);
        DeclareTimes(types, view);
    }

    private static void DeclareStatus<T>(SchemaTypes types, TicketView<T> view)
        where T : class
    {
        var ticket = view.Type;
        ticket.Field("status", types.String.NonNull(), "The tenant's own name of the status.", t => view.Row(t).Status);
        ticket.Field("statusCategory", TicketEnums.StatusCategory(types).NonNull(), "What the status means.", t => view.Row(t).StatusCategory);
        ticket.Field("isActive", types.Boolean.NonNull(), "Whether it is neither resolved nor closed.", t => view.Row(t).StatusCategory < StatusCategory.Resolved);
        ticket.Field("priority", TicketEnums.Priority(types).NonNull(), "How soon it must be worked on.", t => view.Row(t).Priority);
        ticket.Field("impact", TicketEnums.Impact(types), "How far the effect reaches. Null if not judged.", t => (Impact?)view.Row(t).Impact);
        ticket.Field("urgency", TicketEnums.Urgency(types), "How little time there is. Null if not said.", t => (Urgency?)view.Row(t).Urgency);
        ticket.Field("isVip", types.Boolean.NonNull(), "Whether the requester is a VIP.", t => view.Row(t).Vip);
        ticket.Field("reopenCount", types.Int.NonNull(), "How often it was taken up again after having been resolved.", t => view.Row(t).ReopenCount);
        ticket.Field("handOverCount", types.Int.NonNull(), "How often it went from one team to another.", t => view.Row(t).HandOverCount);
        ticket.Field("isBreached", types.Boolean.NonNull(), "Whether any of its clocks passed its due time, as of its last event.", t => view.Row(t).Breached);
        ticket.Field("mergedInto", types.Ticket, "The ticket that it was merged into. Null if it was not, or if you may not see that one.", async (t, context) =>
            await TicketAccess.Find(context.State<ApiRequest>(), view.Row(t).MergedInto));
    }

    private static void DeclarePeople<T>(SchemaTypes types, TicketView<T> view)
        where T : class
    {
        var ticket = view.Type;
        ticket.Field("requester", types.User.NonNull(), "Whose request it is.", async (t, context) =>
            await PeopleTypes.User(context.State<ApiRequest>(), view.Row(t).RequesterId, view.Row(t).RequesterName));
        ticket.Field("organisation", types.Organisation, "The requester's organisation.", t => view.Row(t).Organisation is { } id ? new OrganisationNode(id) : null);
        ticket.Field("owner", types.Agent, "The case owner, who tracks it to its end, whoever works on it in between.", async (t, context) =>
            await PeopleTypes.Agent(context.State<ApiRequest>(), view.Row(t).Owner));
        ticket.Field("assignee", types.Agent, "Who works on it now.", async (t, context) =>
            await PeopleTypes.Agent(context.State<ApiRequest>(), view.Row(t).Assignee));
        ticket.Field("team", types.Team, "The team that has it.", async (t, context) =>
            await TeamTypes.Team(context.State<ApiRequest>(), view.Row(t).Team));
        ticket.Field("level", types.Int, "Support level of the team, 1 to 3. Null without a team.", t => view.Row(t).Level);
    }

    private static void DeclareTimes<T>(SchemaTypes types, TicketView<T> view)
        where T : class
    {
        var ticket = view.Type;
        ticket.Field("createdAt", types.DateTime.NonNull(), "Intake.", t => view.Row(t).CreatedAt);
        ticket.Field("updatedAt", types.DateTime.NonNull(), "When the last event happened.", t => view.Row(t).UpdatedAt);
        ticket.Field("resolvedAt", types.DateTime, "When it was last resolved. Null while it is not.", t => view.Row(t).ResolvedAt);
        ticket.Field("closedAt", types.DateTime, "When it was closed. Null while it is not.", t => view.Row(t).ClosedAt);
        ticket.Field("nextDueAt", types.DateTime, "The earliest due time of its running clocks, as of its last event. Null if none runs.", t => view.Row(t).NextDueAt);
    }
}
