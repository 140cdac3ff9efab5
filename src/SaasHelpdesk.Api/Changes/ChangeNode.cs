using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Changes;

/// <summary>An event of the change feed that the principal may know of.</summary>
/// <param name="Item">The event.</param>
/// <param name="Ticket">For a ticket's event: the ticket as it is now.</param>
internal sealed record ChangeNode(FeedItem Item, TicketRow? Ticket);
