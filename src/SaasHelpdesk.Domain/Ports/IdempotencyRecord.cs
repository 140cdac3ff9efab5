using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>What is known under an idempotency key after a claim was made.</summary>
/// <param name="IsMine">Whether the claim was granted: the caller runs the request and then reports.</param>
/// <param name="Run">The name of the run.</param>
/// <param name="Fingerprint">Hash of the request that the key stands for.</param>
/// <param name="Rights">What the client was allowed when it ran.</param>
/// <param name="Response">The response as it was given to <see cref="IIdempotencyStore.Complete"/>; null while the request runs.</param>
/// <param name="Tickets">The tickets that the response may tell of.</param>
public sealed record IdempotencyRecord(
    bool IsMine, string Run, string Fingerprint, string Rights, ReadOnlyMemory<byte>? Response, ImmutableArray<TicketId> Tickets);
