using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The armed wake-ups of all grains: one row per grain.</summary>
public interface IWakeUps
{
    /// <summary>
    /// Claims up to <paramref name="limit"/> wake-ups that are due at <paramref name="now"/> and not leased by anybody else, earliest
    /// first. A claimed wake-up comes up again when the lease ends unless the grain has moved it by appending.
    /// </summary>
    /// <param name="clock">Null for real time; a tenant for the wake-ups of that tenant's own clock (<see cref="LedgerAppend.OwnClock"/>).</param>
    /// <param name="now">That clock's time.</param>
    /// <param name="limit">The most that are claimed.</param>
    /// <param name="lease">How long they are kept from others.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<WakeUp>> Claim(TenantId? clock, Instant now, int limit, Duration lease, CancellationToken cancellationToken);

    /// <summary>
    /// Ends a claimed wake-up that changed nothing: removes the row, or moves it to <paramref name="next"/>, if it still is as claimed, so
    /// that a grain which armed itself anew in between is not touched.
    /// </summary>
    ValueTask Complete(WakeUp wakeUp, Instant? next, CancellationToken cancellationToken);

    /// <summary>
    /// When <see cref="Claim"/> can next return something: the earliest due time that is not leased, or the end of a lease if that is
    /// earlier. Null if nothing is armed.
    /// </summary>
    ValueTask<Instant?> NextDue(TenantId? clock, Instant now, CancellationToken cancellationToken);
}
