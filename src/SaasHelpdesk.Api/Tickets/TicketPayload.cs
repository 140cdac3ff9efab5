using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>What a mutation of a ticket answers.</summary>
/// <param name="Ticket">The ticket after it; as it is if the mutation was refused; null if there is none that the caller may see.</param>
/// <param name="Errors">Why not; empty if it was done.</param>
internal sealed record TicketPayload(TicketRow? Ticket, IReadOnlyList<MutationError> Errors) : IMutationPayload
{
    public static TicketPayload Refused(Refusal refusal, TicketRow? ticket = null) => new(ticket, [refusal.ToError()]);
}
