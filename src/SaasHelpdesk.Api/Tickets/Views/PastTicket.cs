using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.Api.Tickets.Views;

/// <summary>A ticket as it was: everything from its events.</summary>
internal sealed class PastTicket(SchemaTypes types) : TicketView<TicketAsOf>(types.TicketAsOf)
{
    public override TicketRow Row(TicketAsOf ticket) => ticket.Row;

    public override ValueTask<TicketState> State(TicketAsOf ticket, ResolverContext context) => new(ticket.State);

    public override ValueTask<IReadOnlyList<MessageRow>> Messages(TicketAsOf ticket, ResolverContext context) =>
        new(TicketAccess.IsInside(context) ? ticket.Messages : [.. ticket.Messages.Where(message => message.IsPublic)]);

    public override ValueTask<IReadOnlyList<RecordedEvent>> Events(TicketAsOf ticket, ResolverContext context) => new(ticket.Recorded);

    public override ValueTask<Instant> AsOf(TicketAsOf ticket, TicketState state, ApiRequest request) => new(ticket.At);
}
