using NodaTime;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The armed wake-ups of all grains: one row per grain.</summary>
public interface IWakeUps
{
    /// <summary>
    /// Claims up to <paramref name="limit"/> wake-ups that are due at <paramref name="now"/> and not leased by anybody else, earliest
    /// first. A claimed wake-up comes up again when the lease ends unless the grain has moved it by appending.
    /// </summary>
    ValueTask<IReadOnlyList<WakeUp>> Claim(Instant now, int limit, Duration lease, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a claimed wake-up that changed nothing: removes the row if it still is as claimed, so that a grain which armed itself anew
    /// in between is not touched.
    /// </summary>
    ValueTask Complete(WakeUp wakeUp, CancellationToken cancellationToken);

    /// <summary>
    /// When <see cref="Claim"/> can next return something: the earliest due time that is not leased, or the end of a lease if that is
    /// earlier. Null if nothing is armed.
    /// </summary>
    ValueTask<Instant?> NextDue(Instant now, CancellationToken cancellationToken);
}
