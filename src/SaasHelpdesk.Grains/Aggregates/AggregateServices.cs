using NodaTime;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Grains.Sandboxes;

namespace SaasHelpdesk.Grains.Aggregates;

/// <summary>What every grain needs from outside.</summary>
internal sealed record AggregateServices(
    ILedger Ledger,
    IIdempotencyStore Idempotency,
    ITenantConfigurations Configurations,
    TimeProvider Time,
    ClockReader Clocks,
    GrainMetrics Metrics)
{
    /// <summary>The present of a tenant; real time for one that is not known.</summary>
    public ValueTask<Instant> Now(CompiledConfiguration? configuration) =>
        configuration is { Configuration: { OwnClock: true } own } ? Clocks.Now(own.Tenant) : new(Time.Now());
}
