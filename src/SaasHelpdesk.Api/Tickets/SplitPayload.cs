using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>What the splitting of a ticket answers.</summary>
/// <param name="Ticket">The source after it; as it is if it was refused; null if there is none that the caller may see.</param>
/// <param name="NewTicket">The new ticket; null if it was refused.</param>
/// <param name="Errors">Why not; empty if it was done.</param>
internal sealed record SplitPayload(TicketRow? Ticket, TicketRow? NewTicket, IReadOnlyList<MutationError> Errors) : IMutationPayload;
