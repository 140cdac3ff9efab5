using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The effects that wait for delivery.</summary>
public interface IOutbox
{
    /// <summary>Claims up to <paramref name="limit"/> deliverable messages, oldest first, for the length of <paramref name="lease"/>.</summary>
    /// <param name="clock">Null for real time; a tenant for the effects of that tenant's own clock (<see cref="LedgerAppend.OwnClock"/>).</param>
    /// <param name="now">That clock's time.</param>
    /// <param name="limit">The most that are claimed.</param>
    /// <param name="lease">How long they are kept from others.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<OutboxDelivery>> Claim(TenantId? clock, Instant now, int limit, Duration lease, CancellationToken cancellationToken);

    /// <summary>Marks messages as delivered, in one transaction.</summary>
    ValueTask Delivered(IReadOnlyList<OutboxDelivery> deliveries, Instant at, CancellationToken cancellationToken);

    /// <summary>Records a failed attempt: tried again at <paramref name="retryAt"/>, or given up (kept, visible) if that is null.</summary>
    ValueTask Failed(OutboxDelivery delivery, string error, Instant? retryAt, CancellationToken cancellationToken);

    /// <summary>When the earliest undelivered message may be tried, or null if there is none.</summary>
    ValueTask<Instant?> NextDue(TenantId? clock, Instant now, CancellationToken cancellationToken);
}
