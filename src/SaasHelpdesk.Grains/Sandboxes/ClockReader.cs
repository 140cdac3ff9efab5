using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Grains.Sandboxes;

/// <summary>
/// Tells where tenants' own clocks stand. Read from the database each time: a sandbox is small, and two nodes must never disagree on what time it is.
/// </summary>
internal sealed class ClockReader(ILedger ledger, TimeProvider time)
{
    /// <summary>The clock's present. Real time if it has not been started: a replay brings a time provider of its own, and a clock only when it is over.</summary>
    public async ValueTask<Instant> Now(TenantId tenant) =>
        await ClockStream.Load(ledger, tenant, CancellationToken.None) is { } clock ? clock.Now : time.Now();
}
