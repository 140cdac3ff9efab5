using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Routing;

/// <summary>What intake would make of a ticket.</summary>
/// <param name="Traits">Its properties after the rules.</param>
/// <param name="Rules">What the rules did.</param>
/// <param name="Choice">How the team would choose; null without a team.</param>
/// <param name="Policy">The policy that it would be measured by.</param>
internal sealed record RoutingTrial(TicketTraits Traits, RoutingTrace Rules, RoutingTrace? Choice, SlaPin? Policy);
