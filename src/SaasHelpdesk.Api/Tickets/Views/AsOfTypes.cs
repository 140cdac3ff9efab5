using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.Api.Tickets.Views;

/// <summary>
/// TicketAsOf. A type of its own without a global id: clients keep what they read by type and id, and the past must not overwrite the present.
/// </summary>
internal static class AsOfTypes
{
    private const int Cost = 10;

    public static void Declare(SchemaTypes types)
    {
        var ticket = types.Schema.Object<TicketAsOf>(
            "TicketAsOf",
            "A ticket as it was at an instant: the fold of its events up to and including that instant, measured by the policy that it had pinned then. What happened is dated by when it was true, so a warning or breach counts from its due time even if it was carried out later (see `lateEvents`). People, teams and other tickets that it refers to are shown as they are now.");
        ticket.Field("at", types.DateTime.NonNull(), "The instant.", t => t.At);
        ticket.Field("ticket", types.Ticket.NonNull(), "The ticket as it is now.", t => t.Present);
        ticket.Field("requesterName", types.String.NonNull(), "The requester's name as it was known at intake.", t => t.State.People.RequesterName);
        ticket.Field("lateEvents", types.Schema.Object<EventNode>("TicketEvent").NonNull().List(), "What timers should have done by the instant but did only after it, because of an outage. It is part of the ticket as of the instant. For the support side only.", (t, context) =>
            TicketAccess.IsInside(context) ? t.Recorded.Select(recorded => new EventNode(recorded)).Where(node => IsLate(node.Event, t.At)) : null);
        types.Ticket.Field(
            "asOf",
            ticket,
            "The ticket as it was at an instant. Null before its intake, or if you could not have seen it then. An instant in the future is an error: what would happen if nobody acts is told by `ladderDryRun`.",
            async (t, context) => await Find(t, context)).Arg("at", types.DateTime.NonNull(), "The instant, inclusive.").Cost(Cost);
    }

    private static bool IsLate(TicketEvent @event, Instant at) => @event.LateBy is { } late && @event.At + late > at;

    private static async ValueTask<TicketAsOf?> Find(TicketRow ticket, ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        var at = context.Arg<Instant>("at");
        if (at > Instant.Max(await request.Now(), ticket.UpdatedAt))
            throw ApiRequest.Refused(Refusal.Validation("as-of.future", "The instant is in the future.", "at"));
        var recorded = (await request.Events.Load(ticket.Id) ?? []).TakeWhile(e => e.At <= at).ToList();
        if (recorded.Count == 0)
            return null;
        var events = recorded.ConvertAll(e => DomainJson.Deserialize<TicketEvent>(e.Data.Span));
        var state = Ticket.Fold(events)!;
        var terms = await request.Shared.Configurations.Terms(request.Tenant, state.Facts.AsMemory(), request.Cancellation);
        var row = TicketRows.Of(state, SlaClocks.Evaluate(state.Facts, terms, state.Times.LastAt));
        // Whoever may see the ticket now need not have been allowed to then: it may have belonged to another organisation.
        return TicketAccess.MaySee(request, row) ? new TicketAsOf(at, ticket, row, state, recorded, TicketRows.MessagesOf(state, events)) : null;
    }
}
