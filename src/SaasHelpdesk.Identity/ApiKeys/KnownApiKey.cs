using NodaTime;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>A key with what follows from it.</summary>
/// <param name="Hash">The stored form of its hash.</param>
/// <param name="Principal">Whom it stands for.</param>
/// <param name="ExpiresAt">From when on it is refused, or null for never.</param>
/// <param name="LastUsedAt">The last use on record when it was looked up.</param>
internal sealed record KnownApiKey(string Hash, Principal Principal, Instant? ExpiresAt, Instant? LastUsedAt);
