using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types.Resolution;

namespace SaasHelpdesk.Api.Tickets.Views;

/// <summary>A ticket as it is: its row, its snapshot, its conversation.</summary>
internal sealed class PresentTicket(SchemaTypes types) : TicketView<TicketRow>(types.Ticket)
{
    public override TicketRow Row(TicketRow ticket) => ticket;

    public override ValueTask<TicketState> State(TicketRow ticket, ResolverContext context) => TicketAccess.State(ticket, context);

    public override async ValueTask<IReadOnlyList<MessageRow>> Messages(TicketRow ticket, ResolverContext context) =>
        await context.State<ApiRequest>().Conversations.Load(ticket.Id) ?? [];

    public override async ValueTask<IReadOnlyList<RecordedEvent>> Events(TicketRow ticket, ResolverContext context) =>
        await context.State<ApiRequest>().Events.Load(ticket.Id) ?? [];

    // Another node's clock may run ahead of this one's; what has happened has happened.
    public override async ValueTask<Instant> AsOf(TicketRow ticket, TicketState state, ApiRequest request) =>
        Instant.Max(await request.Now(), state.Times.LastAt);
}
