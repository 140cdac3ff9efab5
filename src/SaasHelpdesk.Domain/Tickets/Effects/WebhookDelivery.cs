using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets.Effects;

/// <summary>What a subscribed program is told.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Ticket">The ticket.</param>
/// <param name="Sequence">The event's place in the ticket's stream, from 1 up and without gaps, so that a receiver sees what it missed.</param>
/// <param name="Event">What happened.</param>
public sealed record WebhookDelivery(TenantId Tenant, TicketId Ticket, long Sequence, TicketEvent Event);
