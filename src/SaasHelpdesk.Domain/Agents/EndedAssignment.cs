using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>The last assignment of a ticket that is over for the agent.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">Number of the assignment in the ticket.</param>
/// <param name="Reason">How it ended.</param>
/// <param name="Final">
/// Whether the ticket said so. What the agent lost by itself is not final: the ticket may have been taken in that very moment.
/// </param>
public sealed record EndedAssignment(TicketId Ticket, int Assignment, AssignmentEnd Reason, bool Final);
