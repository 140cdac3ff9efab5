using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>Ticket: what lists show, straight from its row.</summary>
internal static class TicketObject
{
    public static void Declare(SchemaTypes types)
    {
        var ticket = types.Schema.Object<TicketRow>("Ticket", "A ticket. Everything that happened to it is in its history; all other fields follow from that.");
        ticket.Implements(types.Node);
        ticket.Field("id", types.Id.NonNull(), "Global id.", (t, context) => context.State<ApiRequest>().IdOf(t.Id));
        ticket.Field("number", types.Int.NonNull(), "Number within the tenant, which people quote. Never used twice.", t => (int)t.Id.Number);
        ticket.Field("version", types.Int.NonNull(), "Number of events so far; what `expectedVersion` is compared with.", t => (int)t.Version);
        ticket.Field("externalReference", types.String, "Its id in the system that it came from.", t => t.ExternalReference);
        ticket.Field("subject", types.String.NonNull(), "One line that says what it is about.", t => t.Subject);
        ticket.Field("type", TicketEnums.Type(types).NonNull(), "The ITIL kind.", t => t.Type);
        ticket.Field("channel", TicketEnums.Channel(types).NonNull(), "How the customer reached us.", t => t.Channel);
        ticket.Field("category", types.String, "Path in the category tree, levels parted by `/`: `hardware/printer`.", t => t.Category);
        ticket.Field("tags", types.String.NonNull().List().NonNull(), "Tags, case-folded and sorted.", t => t.Tags);
        DeclareStatus(types);
        DeclarePeople(types);
        DeclareTimes(types);
    }

    private static void DeclareStatus(SchemaTypes types)
    {
        var ticket = types.Ticket;
        ticket.Field("status", types.String.NonNull(), "The tenant's own name of the status.", t => t.Status);
        ticket.Field("statusCategory", TicketEnums.StatusCategory(types).NonNull(), "What the status means.", t => t.StatusCategory);
        ticket.Field("isActive", types.Boolean.NonNull(), "Whether it is neither resolved nor closed.", t => t.StatusCategory < StatusCategory.Resolved);
        ticket.Field("priority", TicketEnums.Priority(types).NonNull(), "How soon it must be worked on.", t => t.Priority);
        ticket.Field("impact", TicketEnums.Impact(types), "How far the effect reaches. Null if not judged.", t => (Impact?)t.Impact);
        ticket.Field("urgency", TicketEnums.Urgency(types), "How little time there is. Null if not said.", t => (Urgency?)t.Urgency);
        ticket.Field("isVip", types.Boolean.NonNull(), "Whether the requester is a VIP.", t => t.Vip);
        ticket.Field("reopenCount", types.Int.NonNull(), "How often it was taken up again after having been resolved.", t => t.ReopenCount);
        ticket.Field("handOverCount", types.Int.NonNull(), "How often it went from one team to another.", t => t.HandOverCount);
        ticket.Field("isBreached", types.Boolean.NonNull(), "Whether any of its clocks passed its due time, as of its last event.", t => t.Breached);
        ticket.Field("mergedInto", types.Ticket, "The ticket that it was merged into. Null if it was not, or if you may not see that one.", async (t, context) =>
            await TicketAccess.Find(context.State<ApiRequest>(), t.MergedInto));
    }

    private static void DeclarePeople(SchemaTypes types)
    {
        var ticket = types.Ticket;
        ticket.Field("requester", types.User.NonNull(), "Whose request it is.", async (t, context) =>
            await PeopleTypes.User(context.State<ApiRequest>(), t.RequesterId, t.RequesterName));
        ticket.Field("organisation", types.Organisation, "The requester's organisation.", t => t.Organisation is { } id ? new OrganisationNode(id) : null);
        ticket.Field("owner", types.Agent, "The case owner, who tracks it to its end, whoever works on it in between.", async (t, context) =>
            await PeopleTypes.Agent(context.State<ApiRequest>(), t.Owner));
        ticket.Field("assignee", types.Agent, "Who works on it now.", async (t, context) =>
            await PeopleTypes.Agent(context.State<ApiRequest>(), t.Assignee));
        ticket.Field("team", types.Team, "The team that has it.", async (t, context) =>
            await TeamTypes.Team(context.State<ApiRequest>(), t.Team));
        ticket.Field("level", types.Int, "Support level of the team, 1 to 3. Null without a team.", t => t.Level);
    }

    private static void DeclareTimes(SchemaTypes types)
    {
        var ticket = types.Ticket;
        ticket.Field("createdAt", types.DateTime.NonNull(), "Intake.", t => t.CreatedAt);
        ticket.Field("updatedAt", types.DateTime.NonNull(), "When the last event happened.", t => t.UpdatedAt);
        ticket.Field("resolvedAt", types.DateTime, "When it was last resolved. Null while it is not.", t => t.ResolvedAt);
        ticket.Field("closedAt", types.DateTime, "When it was closed. Null while it is not.", t => t.ClosedAt);
        ticket.Field("nextDueAt", types.DateTime, "The earliest due time of its running clocks, as of its last event. Null if none runs.", t => t.NextDueAt);
    }
}
