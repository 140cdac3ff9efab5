using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Grains.Outbox;
using SaasHelpdesk.Grains.WakeUps;

namespace SaasHelpdesk.Grains.Sandboxes;

/// <summary>Does what is due for a tenant with a clock of its own, and what comes of it, without moving the clock.</summary>
internal sealed class OwnTime(WakeUpPump pump, OutboxDispatcher dispatcher)
{
    // Messages answer messages; this many rounds without an end are left to the next stop.
    private const int MaxRounds = 100;

    /// <summary>Runs timers and deliveries at <paramref name="now"/> until nothing is left.</summary>
    /// <param name="tenant">The tenant, which is also the clock.</param>
    /// <param name="now">Where the clock stands.</param>
    /// <param name="firings">Is told what fired, or null.</param>
    /// <param name="cancellationToken">Stops after the batch under way.</param>
    public async ValueTask Settle(TenantId tenant, Instant now, FiringLog? firings, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds && !cancellationToken.IsCancellationRequested; round++)
        {
            var woken = await pump.RunDue(tenant, now, firings is null ? null : firings.Note, cancellationToken);
            if (firings is not null)
                await firings.Read(cancellationToken);
            if (woken + await dispatcher.RunDue(tenant, now, cancellationToken) == 0)
                break;
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
