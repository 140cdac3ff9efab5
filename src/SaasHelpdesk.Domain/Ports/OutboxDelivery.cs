using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>An outbox message under delivery.</summary>
/// <param name="Tenant">The tenant whose effect it is.</param>
/// <param name="Sequence">Its place in the outbox; later messages have higher numbers.</param>
/// <param name="Message">The effect.</param>
/// <param name="Attempt">Number of this attempt, from 1 up.</param>
public sealed record OutboxDelivery(TenantId Tenant, long Sequence, OutboxMessage Message, int Attempt);
