using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>One append that became durable.</summary>
/// <param name="Tenant">The tenant that owns the stream.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Version">Its version after the append.</param>
/// <param name="NextWake">The wake-up that was armed, or null if none is.</param>
/// <param name="HasOutbox">Whether effects were written to the outbox.</param>
/// <param name="OwnClock">Whether the tenant runs on a clock of its own, so that real time's pumps have nothing to do.</param>
public readonly record struct LedgerChange(
    TenantId Tenant, StreamId Stream, long Version, Instant? NextWake, bool HasOutbox, bool OwnClock = false);
