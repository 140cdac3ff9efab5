using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>Requests by idempotency key, on all nodes.</summary>
public interface IIdempotencyStore
{
    /// <summary>
    /// Claims a key. Granted if the key is unknown or expired, or if it stands for the same request, has no response and its lease is over.
    /// Durable when the task completes. Of any number of claims at the same time one is granted.
    /// </summary>
    ValueTask<IdempotencyRecord> Claim(IdempotencyClaim claim, CancellationToken cancellationToken);

    /// <summary>Stores the response of a granted claim. A claim that has one already, or that another run has replaced, is left as it is.</summary>
    ValueTask Complete(
        IdempotencyScope scope, string run, ReadOnlyMemory<byte> response, ImmutableArray<TicketId> tickets, CancellationToken cancellationToken);

    /// <summary>Ends the lease of a granted claim, so that a repeat may run at once.</summary>
    ValueTask Release(IdempotencyScope scope, string run, Instant now, CancellationToken cancellationToken);

    /// <summary>
    /// Gives a run its ticket number for one of its places, once for ever: whoever asks first brings the number, everybody gets that one.
    /// </summary>
    ValueTask<TicketId> Allot(TenantId tenant, string run, int place, TicketId number, Instant keepUntil, CancellationToken cancellationToken);

    /// <summary>Whether the stream holds the receipt of a command.</summary>
    ValueTask<bool> HasReceipt(TenantId tenant, StreamId stream, string command, CancellationToken cancellationToken);

    /// <summary>Forgets what is expired, of all tenants.</summary>
    /// <returns>How many rows were forgotten, up to the limit for each kind.</returns>
    ValueTask<int> Purge(Instant now, int limit, CancellationToken cancellationToken);
}
