using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>What would happen at one instant.</summary>
/// <param name="At">When.</param>
/// <param name="Events">What the ticket's stream would say: warnings, breaches, steps fired or skipped with the reason, and what steps change.</param>
/// <param name="Deliveries">Who would be told.</param>
public sealed record LadderDryRunStage(Instant At, ImmutableArray<TicketEvent> Events, ImmutableArray<LadderDryRunDelivery> Deliveries);
