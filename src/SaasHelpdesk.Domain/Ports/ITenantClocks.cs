using NodaTime;
using SaasHelpdesk.Domain.Clocks;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>What time it is for a tenant: real time, or its own clock's.</summary>
public interface ITenantClocks
{
    /// <summary>The present of the tenant whose configuration it is, in whole microseconds. The same on every node.</summary>
    ValueTask<Instant> Now(TenantConfiguration configuration, CancellationToken cancellationToken);

    /// <summary>Where a tenant's own clock stands; null if it has none.</summary>
    ValueTask<ClockState?> Find(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>Gives a tenant a clock of its own, before the tenant is made. One that it has already stays as it is.</summary>
    ValueTask Start(TenantId tenant, Instant at, CancellationToken cancellationToken);

    /// <summary>
    /// Moves a tenant's own clock forward. It stops at every instant at which something is due, so that all of it fires in order and none of it late,
    /// and so does what comes of it. One move at a time.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="to">Where to.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="cancellationToken">Ends it early; what was reached stays.</param>
    /// <returns>The move, or a refusal of <see cref="ClockErrors"/>.</returns>
    ValueTask<Result<ClockMove>> Move(TenantId tenant, Instant to, Actor by, CancellationToken cancellationToken);
}
