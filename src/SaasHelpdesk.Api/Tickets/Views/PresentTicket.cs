using NodaTime;
using SaasHelpdesk.Api.Loading;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tickets.Views;

/// <summary>A ticket as it is: its row, its snapshot, its conversation.</summary>
internal sealed class PresentTicket(SchemaTypes types) : TicketView<TicketRow>(types.Ticket)
{
    public override TicketRow Row(TicketRow ticket) => ticket;

    public override ValueTask<TicketState> State(TicketRow ticket, ResolverContext context) => TicketAccess.State(ticket, context);

    public override async ValueTask<Result<Connection<MessageRow>>> Messages(TicketRow ticket, PageRequest page, ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        var range = Connections.RangeOf(page);
        if (!range.IsSuccess)
            return range.Refusal;
        // Both are asked for before the first is waited for, so that all tickets of a list share two statements.
        var countLoad = page.WithTotalCount ? request.MessageCounts.Load(ticket.Id).AsTask() : null;
        var stretch = await request.MessageStretches.Load(new TicketStretch(ticket.Id, range.Value)) ?? new Stretch<MessageRow>([], false);
        return Connections.Of(stretch, static message => message.Number, page, countLoad is null ? null : await countLoad);
    }

    public override async ValueTask<Result<Connection<EventNode>>> History(TicketRow ticket, PageRequest page, ResolverContext context)
    {
        var range = Connections.RangeOf(page);
        if (!range.IsSuccess)
            return range.Refusal;
        var found = await context.State<ApiRequest>().EventStretches.Load(new TicketStretch(ticket.Id, range.Value)) ?? new Stretch<RecordedEvent>([], false);
        var stretch = new Stretch<EventNode>([.. found.Rows.Select(static recorded => new EventNode(recorded))], found.HasMore);
        // Events are numbered without gaps, so that a ticket's version is their number.
        return Connections.Of(stretch, static node => node.Recorded.Version, page, ticket.Version);
    }

    public override async ValueTask<IReadOnlyList<RecordedEvent>> Events(TicketRow ticket, ResolverContext context) =>
        await context.State<ApiRequest>().Events.Load(ticket.Id) ?? [];

    // Another node's clock may run ahead of this one's; what has happened has happened.
    public override async ValueTask<Instant> AsOf(TicketRow ticket, TicketState state, ApiRequest request) =>
        Instant.Max(await request.Now(), state.Times.LastAt);
}
