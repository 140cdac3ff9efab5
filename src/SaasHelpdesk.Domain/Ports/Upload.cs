using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>Room for one file, asked for before its bytes are sent.</summary>
/// <param name="File">What is to come, and then is there.</param>
/// <param name="CreatedBy">Who asked for it: nobody else may attach it.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="SigningKey">Random key of the signatures in this file's addresses (32 bytes); a secret.</param>
/// <param name="CompletedAt">When the bytes were stored, or null if they have not come.</param>
public sealed record Upload(
    Attachment File, UserId CreatedBy, Instant CreatedAt, ReadOnlyMemory<byte> SigningKey, Instant? CompletedAt = null);
