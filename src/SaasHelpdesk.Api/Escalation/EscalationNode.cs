using NodaTime;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Escalation;

/// <summary>Escalation of a ticket as of an instant.</summary>
/// <param name="State">The ticket.</param>
/// <param name="Events">Its events.</param>
/// <param name="Terms">Where the policies are found that it has pinned.</param>
/// <param name="AsOf">As of when.</param>
internal sealed record EscalationNode(TicketState State, IReadOnlyList<EventNode> Events, ISlaTermsSource Terms, Instant AsOf);
