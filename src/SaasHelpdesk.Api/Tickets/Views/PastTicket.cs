using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tickets.Views;

/// <summary>A ticket as it was: everything from its events.</summary>
internal sealed class PastTicket(SchemaTypes types) : TicketView<TicketAsOf>(types.TicketAsOf)
{
    public override TicketRow Row(TicketAsOf ticket) => ticket.Row;

    public override ValueTask<TicketState> State(TicketAsOf ticket, ResolverContext context) => new(ticket.State);

    public override ValueTask<Result<Connection<MessageRow>>> Messages(TicketAsOf ticket, PageRequest page, ResolverContext context) => new(Connections.Slice(
        TicketAccess.IsInside(context) ? ticket.Messages : [.. ticket.Messages.Where(static message => message.IsPublic)], static message => message.Number, page));

    public override ValueTask<Result<Connection<EventNode>>> History(TicketAsOf ticket, PageRequest page, ResolverContext context) => new(Connections.Slice(
        [.. ticket.Recorded.Select(static recorded => new EventNode(recorded))], static node => node.Recorded.Version, page));

    public override ValueTask<IReadOnlyList<RecordedEvent>> Events(TicketAsOf ticket, ResolverContext context) => new(ticket.Recorded);

    public override ValueTask<Instant> AsOf(TicketAsOf ticket, TicketState state, ApiRequest request) => new(ticket.At);
}
