using NodaTime;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The effects that wait for delivery.</summary>
public interface IOutbox
{
    /// <summary>Claims up to <paramref name="limit"/> deliverable messages, oldest first, for the length of <paramref name="lease"/>.</summary>
    ValueTask<IReadOnlyList<OutboxDelivery>> Claim(Instant now, int limit, Duration lease, CancellationToken cancellationToken);

    /// <summary>Marks messages as delivered, in one transaction.</summary>
    ValueTask Delivered(IReadOnlyList<OutboxDelivery> deliveries, Instant at, CancellationToken cancellationToken);

    /// <summary>Records a failed attempt: tried again at <paramref name="retryAt"/>, or given up (kept, visible) if that is null.</summary>
    ValueTask Failed(OutboxDelivery delivery, string error, Instant? retryAt, CancellationToken cancellationToken);

    /// <summary>When the earliest undelivered message may be tried, or null if there is none.</summary>
    ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellationToken);
}
