using NodaTime;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The wish to be the one who runs a request.</summary>
/// <param name="Scope">Under which key.</param>
/// <param name="Run">The name of this run, never used before. A run that takes over from one that died keeps the name of the first.</param>
/// <param name="Fingerprint">Hash of the request, 64 hex digits.</param>
/// <param name="Rights">What the client may do; compared before a stored response is told again.</param>
/// <param name="Now">The present.</param>
/// <param name="LeasedUntil">Until when nobody else may take over.</param>
/// <param name="ExpiresAt">When the key may be used anew.</param>
public sealed record IdempotencyClaim(
    IdempotencyScope Scope, string Run, string Fingerprint, string Rights, Instant Now, Instant LeasedUntil, Instant ExpiresAt);
