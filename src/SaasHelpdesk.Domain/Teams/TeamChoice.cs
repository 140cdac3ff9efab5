using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>A choice that a team made.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The assignment's number in the ticket.</param>
/// <param name="Revision">The revision of the request.</param>
/// <param name="Agent">Who was chosen.</param>
/// <param name="At">When.</param>
public sealed record TeamChoice(TicketId Ticket, int Assignment, long Revision, AgentId Agent, Instant At);
