using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>A grain that wants to be woken.</summary>
/// <param name="Tenant">The tenant that owns the grain.</param>
/// <param name="Stream">The grain's stream.</param>
/// <param name="DueAt">The true due time.</param>
/// <param name="LeasedUntil">When the claim ends; tells this claim from every other one of the same wake-up.</param>
public readonly record struct WakeUp(TenantId Tenant, StreamId Stream, Instant DueAt, Instant LeasedUntil = default);
