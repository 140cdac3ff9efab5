using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets.Views;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>Ticket: what is not in its row and comes from the snapshot of its stream, one statement for all tickets of a response.</summary>
internal static class TicketDetails
{
    public static void Declare(SchemaTypes types)
    {
        DeclareTypes(types);
        Declare(types, new PresentTicket(types));
        Declare(types, new PastTicket(types));
    }

    private static void Declare<T>(SchemaTypes types, TicketView<T> view)
        where T : class
    {
        DeclarePeople(types, view);
        DeclareTimes(types, view);
        view.Type.Field("counts", types.Schema.Object<TicketCounts>("TicketCounts").NonNull(), "What happened to it how often.", async (t, context) => (await view.State(t, context)).Counts);
        view.Type.Field("resolution", types.Schema.Object<TicketResolution>("TicketResolution"), "Cause and solution, as of the last resolving.", async (t, context) =>
            (await view.State(t, context)).Resolution);
        DeclareLinks(types, view);
    }

    private static void DeclareTypes(SchemaTypes types)
    {
        DeclareCounts(types);
        DeclareResolution(types);
        var link = types.Schema.Object<LinkNode>("TicketLink", "A link to another ticket.");
        link.Field("kind", TicketEnums.LinkKind(types).NonNull(), "What the other ticket is to this one.", l => l.Kind);
        link.Field("ticket", types.Ticket.NonNull(), "The other ticket.", l => l.Other);
    }

    private static void DeclarePeople<T>(SchemaTypes types, TicketView<T> view)
        where T : class
    {
        var ticket = view.Type;
        ticket.Field("onBehalfOf", types.User, "The person whose problem it is, if the requester speaks for somebody else.", async (t, context) =>
            (await view.State(t, context)).People.OnBehalfOf is { } user ? await PeopleTypes.User(context.State<ApiRequest>(), user) : null);
        ticket.Field("isTaken", types.Boolean.NonNull(), "Whether the assignee has confirmed to work on it.", async (t, context) =>
            (await view.State(t, context)).People.Taken);
        ticket.Field("watchers", types.User.NonNull().List(), "Who follows it. For the support side only.", async (t, context) =>
            TicketAccess.IsInside(context) ? await Watchers(await view.State(t, context), context.State<ApiRequest>()) : null);
        ticket.Field("isWatched", types.Boolean.NonNull(), "Whether you follow it.", async (t, context) =>
            (await view.State(t, context)).People.Watchers.Contains(context.State<ApiRequest>().Principal.User));
    }

    private static void DeclareTimes<T>(SchemaTypes types, TicketView<T> view)
        where T : class
    {
        var ticket = view.Type;
        ticket.Field("statusChangedAt", types.DateTime.NonNull(), "When the status last changed.", async (t, context) =>
            (await view.State(t, context)).Times.StatusAt);
        ticket.Field("pendingUntil", types.DateTime, "The date that it waits for.", async (t, context) =>
            (await view.State(t, context)).Times.PendingUntil);
        ticket.Field("autoCloseAt", types.DateTime, "When it closes by itself if nothing happens.", async (t, context) =>
            (await view.State(t, context)).Times.AutoCloseAt);
        ticket.Field("acknowledgedUntil", types.DateTime, "Until when notices of its escalation ladders are held back. For the support side only.", async (t, context) =>
            TicketAccess.IsInside(context) ? (await view.State(t, context)).Times.AcknowledgedUntil : null);
        ticket.Field("timeSpent", types.Duration, "Time logged, billable or not. For the support side only.", async (t, context) =>
            TicketAccess.IsInside(context) ? (await view.State(t, context)).TimeSpent : null);
        ticket.Field("billableTime", types.Duration, "The billable part of the time logged. For the support side only.", async (t, context) =>
            TicketAccess.IsInside(context) ? (await view.State(t, context)).BillableTime : null);
    }

    private static void DeclareCounts(SchemaTypes types)
    {
        var counts = types.Schema.Object<TicketCounts>("TicketCounts", "What happened to a ticket how often.");
        counts.Field("handOvers", types.Int.NonNull(), "Went from one team to another, in any direction.", c => c.HandOvers);
        counts.Field("levelUps", types.Int.NonNull(), "Of those: to a higher level (functional escalation).", c => c.LevelUps);
        counts.Field("handBacks", types.Int.NonNull(), "Of those: back to a lower level or to a team that had it before.", c => c.HandBacks);
        counts.Field("escalations", types.Int.NonNull(), "Management attention was asked for (hierarchical escalation).", c => c.Escalations);
        counts.Field("reopenings", types.Int.NonNull(), "Was taken up again after having been resolved.", c => c.Reopenings);
        counts.Field("agentReplies", types.Int.NonNull(), "Public messages of agents, the opening one included.", c => c.AgentReplies);
        counts.Field("breaches", types.Int.NonNull(), "Clock cycles that passed their due time unmet.", c => c.Breaches);
    }

    private static void DeclareResolution(SchemaTypes types)
    {
        var resolution = types.Schema.Object<TicketResolution>("TicketResolution", "How a ticket was solved.");
        resolution.Field("cause", types.String, "What was the cause.", r => r.Cause);
        resolution.Field("solution", types.String, "What was done.", r => r.Solution);
        resolution.Field("code", types.String, "A code of the tenant's choice.", r => r.Code);
        resolution.Field("isWorkaround", types.Boolean.NonNull(), "Whether it is a way around, with the lasting repair still to come.", r => r.Workaround);
    }

    private static void DeclareLinks<T>(SchemaTypes types, TicketView<T> view)
        where T : class
    {
        var (ticket, link) = (view.Type, types.Schema.Object<LinkNode>("TicketLink"));
        ticket.Field("links", link.NonNull().List().NonNull(), "Links to other tickets, as far as you may see those.", async (t, context) =>
            await Links(await view.State(t, context), context.State<ApiRequest>()));
        ticket.Field("absorbed", types.Ticket.NonNull().List().NonNull(), "The tickets that were merged into it, as far as you may see those.", async (t, context) =>
            await TicketAccess.FindAll(context.State<ApiRequest>(), (await view.State(t, context)).Absorbed));
        ticket.Field("followUpOf", types.Ticket, "The closed ticket that it continues. Null if there is none, or if you may not see it.", async (t, context) =>
            await TicketAccess.Find(context.State<ApiRequest>(), (await view.State(t, context)).FollowUpOf));
    }

    private static async ValueTask<IEnumerable<UserNode>> Watchers(TicketState state, ApiRequest request)
    {
        var loads = state.People.Watchers.Select(user => PeopleTypes.User(request, user).AsTask()).ToList();
        return (await Task.WhenAll(loads)).OfType<UserNode>();
    }

    private static async ValueTask<IEnumerable<LinkNode>> Links(TicketState state, ApiRequest request)
    {
        var rows = await TicketAccess.FindAll(request, [.. state.Links.Select(link => link.Other).Distinct()]);
        var byId = rows.ToDictionary(row => row.Id);
        return from link in state.Links
               where byId.ContainsKey(link.Other)
               select new LinkNode(link.Kind, byId[link.Other]);
    }

    private sealed record LinkNode(LinkKind Kind, TicketRow Other);
}
