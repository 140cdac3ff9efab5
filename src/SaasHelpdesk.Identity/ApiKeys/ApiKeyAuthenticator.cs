using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NodaTime.Extensions;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>Tells who calls from the key that a request brings.</summary>
public sealed class ApiKeyAuthenticator
{
    private readonly IApiKeyStore _store;
    private readonly ApiKeyCache _cache;
    private readonly ApiKeyUses _uses;
    private readonly PrincipalSource _principals;
    private readonly FailedAttempts _attempts;
    private readonly TimeProvider _time;
    private readonly HeaderHashes _hashes = new();

    internal ApiKeyAuthenticator(
        IApiKeyStore store, ApiKeyCache cache, ApiKeyUses uses, PrincipalSource principals, FailedAttempts attempts, TimeProvider time) =>
        (_store, _cache, _uses, _principals, _attempts, _time) = (store, cache, uses, principals, attempts, time);

    /// <summary>
    /// Whose key it is, or null. A key that is unknown, malformed, expired, of no known role or another tenant's gets the same answer in the same
    /// way, so that nobody learns which it was.
    /// </summary>
    /// <param name="tenant">The tenant of the request.</param>
    /// <param name="authorization">The <c>Authorization</c> header, or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<Principal?> Authenticate(TenantId tenant, string? authorization, CancellationToken cancellationToken)
    {
        if (!_hashes.TryRead(authorization, out var hash))
            return default;
        return _cache.Keys.TryGet(hash.Value, out var known)
            ? ValueTask.FromResult(Admit(known, tenant))
            : Look(hash.Value, tenant, cancellationToken);
    }

    /// <summary>Counts a refused key against its sender's address, for transports whose response status does not show it.</summary>
    public void NoteRefusal(IPAddress? address) => _attempts.Note(address);

    private async ValueTask<Principal?> Look(ApiKeyHash hash, TenantId tenant, CancellationToken cancellationToken)
    {
        var generation = _cache.Keys.Generation;
        if (await _store.Find(hash.ToString(), cancellationToken) is not { } key || await _principals.Find(key, cancellationToken) is not { } principal)
        {
            _attempts.Note(hash, found: false);
            return null;
        }

        _attempts.Note(hash, found: true);
        var known = new KnownApiKey(key.Hash, principal, key.ExpiresAt, key.LastUsedAt);
        _cache.Keys.Put(hash, known, generation);
        return Admit(known, tenant);
    }

    // Every check is made whatever the others say.
    private Principal? Admit(KnownApiKey key, TenantId tenant)
    {
        var now = _time.GetCurrentInstant();
        if (!(IsSame(key.Principal.Tenant, tenant) & !(key.ExpiresAt <= now)))
            return null;
        _uses.Note(key, now);
        return key.Principal;
    }

    // In a time that tells no more than how long the slug is.
    private static bool IsSame(TenantId left, TenantId right) => CryptographicOperations.FixedTimeEquals(
        MemoryMarshal.AsBytes(left.Value.AsSpan()), MemoryMarshal.AsBytes(right.Value.AsSpan()));
}
