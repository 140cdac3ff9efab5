using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>What the intake rules made of a ticket.</summary>
/// <param name="Traits">The ticket's properties after the rules.</param>
/// <param name="Skills">Skills that its agent must have, distinct, in the order in which rules asked for them.</param>
/// <param name="Trace">Which rules did what.</param>
public sealed record RoutingOutcome(TicketTraits Traits, ImmutableArray<SkillId> Skills, RoutingTrace Trace);
