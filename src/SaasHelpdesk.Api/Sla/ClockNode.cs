using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Sla;

/// <summary>A clock together with all that it was computed from, so that its ledger can be told.</summary>
/// <param name="State">The ticket.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Terms">Where the policies are found that the ticket has pinned.</param>
/// <param name="AsOf">As of when.</param>
internal sealed record ClockNode(TicketState State, SlaClock Clock, ISlaTermsSource Terms, Instant AsOf);
