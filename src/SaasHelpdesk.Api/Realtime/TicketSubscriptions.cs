using SaasHelpdesk.Api.Changes;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>The subscriptions.</summary>
internal static class TicketSubscriptions
{
    private const string After = "Go on behind this cursor: what has happened since comes first. From now on if it is not given.";

    public static void Declare(SchemaTypes types)
    {
        var subscription = types.Schema.Subscription;
        subscription.Stream(
            "ticketChanged",
            ChangeTypes.Change(types).NonNull(),
            "Every change of one ticket, in the order of its versions.",
            OfTicket,
            static (change, _) => ValueTask.FromResult<ChangeNode?>(change))
            .Arg("ticketId", types.Id.NonNull(), "The ticket.")
            .Arg("after", types.String, After);
        QueueChangeTypes.Declare(types);
        subscription.Stream(
            "queueChanged",
            QueueChangeTypes.Change(types).NonNull(),
            "Tickets that enter a queue, change in it or leave it. What a ticket does is judged by the ticket as it was before and after each change, so that it is the same whenever you look.",
            OfQueue,
            static (change, _) => ValueTask.FromResult<QueueChange?>(change))
            .Arg("filter", TicketFilterInput.Type(types), "The queue: tickets that pass every condition that is set. `text` cannot be watched.")
            .Arg("viewId", types.Id, "Only tickets of this view.")
            .Arg("after", types.String, After);
        SlaAlertTypes.Declare(types);
        subscription.Stream(
            "slaAlert",
            SlaAlertTypes.Alert(types).NonNull(),
            "Clocks that pass a warning point or their due time, and escalation steps that fire. For the support side only.",
            OfClocks,
            static (alert, _) => ValueTask.FromResult<SlaAlert?>(alert))
            .Arg("filter", TicketFilterInput.Type(types), "Only of tickets that pass this filter as they are now. `text` cannot be watched.")
            .Arg("kinds", SlaAlertTypes.Kind(types).NonNull().List(), "Only alerts of these kinds.")
            .Arg("after", types.String, After);
    }

    private static async ValueTask<IAsyncEnumerable<ChangeNode>> OfTicket(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        if (request.TicketOf(context.Arg<string>("ticketId")!) is not { } ticket
            || await request.TicketReader.Find(new(request.Tenant, ticket), request.Cancellation) is not { } row
            || !TicketAccess.MaySee(request, row))
        {
            throw new GraphQLException("There is no such ticket.", ApiErrorCodes.NotFound);
        }

        var (session, after) = await FeedStream.Open(context);
        var stream = StreamId.Of(ticket);
        return FeedStream.Visible(session, request.Shared, after, item => item.Stream == stream);
    }

    private static async ValueTask<IAsyncEnumerable<QueueChange>> OfQueue(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        var queue = await Rule(context, View(context));
        var (session, after) = await FeedStream.Open(context);
        return QueueStream.Follow(session, request.Shared, after, queue);
    }

    private static async ValueTask<IAsyncEnumerable<SlaAlert>> OfClocks(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        request.Demand(Identity.Permissions.Permission.ReadInternals);
        var queue = await Rule(context);
        var (session, after) = await FeedStream.Open(context);
        return SlaAlertStream.Follow(session, request.Shared, after, queue, [.. context.ListArg<SlaAlertKind>("kinds")]);
    }

    /// <summary>The queue that the arguments describe, which must be one at this moment.</summary>
    private static async ValueTask<QueueRule> Rule(ResolverContext context, ViewId? view = null)
    {
        var request = context.State<ApiRequest>();
        var rule = TicketFilterInput.ReadRule(request, context.Arg<InputObject>("filter"));
        if (!rule.IsSuccess)
            throw ApiRequest.Refused(rule.Refusal);
        var queue = new QueueRule(rule.Value, view);
        await queue.Resolve(request);
        return queue;
    }

    private static ViewId? View(in ResolverContext context)
    {
        if (context.Arg<string>("viewId") is not { } id)
            return null;
        return context.State<ApiRequest>().SlugOf<ViewId>(id, NodeKind.View) ?? throw new GraphQLException("There is no such view.", ApiErrorCodes.NotFound);
    }
}
