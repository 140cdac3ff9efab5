using NodaTime;
using SaasHelpdesk.Domain.Clocks;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Grains.Sandboxes;

/// <summary>The tenants' own clocks, each a stream of its own.</summary>
internal sealed class TenantClocks(ILedger ledger, ClockReader reader, ClockMover mover, TimeProvider time) : ITenantClocks
{
    public ValueTask<Instant> Now(TenantConfiguration configuration, CancellationToken cancellationToken) =>
        configuration.OwnClock ? reader.Now(configuration.Tenant) : new(time.Now());

    public ValueTask<ClockState?> Find(TenantId tenant, CancellationToken cancellationToken) => ClockStream.Load(ledger, tenant, cancellationToken);

    public async ValueTask Start(TenantId tenant, Instant at, CancellationToken cancellationToken)
    {
        var started = new ClockStarted { At = Clock.Floor(at) };
        await ledger.Append(ClockStream.Append(tenant, null, started), cancellationToken);
    }

    public ValueTask<Result<ClockMove>> Move(TenantId tenant, Instant to, Actor by, CancellationToken cancellationToken) =>
        mover.Move(tenant, Clock.Floor(to), by, cancellationToken);
}
