using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>A link to another ticket of the same tenant.</summary>
/// <param name="Other">The other ticket.</param>
/// <param name="Kind">What the other ticket is to this one.</param>
public sealed record TicketLink(TicketId Other, LinkKind Kind);
