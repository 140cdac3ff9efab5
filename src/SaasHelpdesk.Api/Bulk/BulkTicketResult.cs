using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Api.Bulk;

/// <summary>What became of one ticket.</summary>
/// <param name="TicketId">The id as it was given.</param>
/// <param name="Ticket">The ticket after it; null if there is none that the caller may see.</param>
/// <param name="ActionsDone">How many of the actions were done, from the first on.</param>
/// <param name="Errors">Why the next one was not; empty if all were done.</param>
internal sealed record BulkTicketResult(string TicketId, TicketRow? Ticket, int ActionsDone, IReadOnlyList<MutationError> Errors);
