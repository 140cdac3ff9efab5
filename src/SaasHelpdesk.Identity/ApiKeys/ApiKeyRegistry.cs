using NodaTime;
using NodaTime.Extensions;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>Makes, lists and revokes keys. Whether the caller may is decided before.</summary>
public sealed class ApiKeyRegistry
{
    private const int LongestName = 100;
    private readonly IApiKeyStore _store;
    private readonly ApiKeyCache _cache;
    private readonly TimeProvider _time;

    internal ApiKeyRegistry(IApiKeyStore store, ApiKeyCache cache, TimeProvider time) => (_store, _cache, _time) = (store, cache, time);

    /// <summary>Makes a key.</summary>
    /// <returns>The key with its secret, or a refusal: <c>api-key.name</c>, <c>api-key.scope</c>, <c>api-key.expiry</c>.</returns>
    public async ValueTask<Result<CreatedApiKey>> Create(ApiKeyRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = _time.GetCurrentInstant();
        if (Check(request, now) is { } refusal)
            return refusal;
        var secret = ApiKeySecret.Generate();
        var key = new ApiKey
        {
            Tenant = request.Tenant,
            Hash = ApiKeySecret.HashOf(secret).ToString(),
            Name = request.Name,
            User = request.User,
            Role = RoleNames.NameOf(request.Role),
            Scopes = request.Scopes,
            CreatedAt = now,
            ExpiresAt = request.ExpiresAt,
        };
        await _store.Put(key, cancellationToken);
        return new CreatedApiKey(key, secret);
    }

    /// <summary>A tenant's keys, by name.</summary>
    public ValueTask<IReadOnlyList<ApiKey>> List(TenantId tenant, CancellationToken cancellationToken = default) =>
        _store.List(tenant, cancellationToken);

    /// <summary>Ends a key: at once on this node, within seconds on others.</summary>
    /// <param name="tenant">The tenant whose key it is.</param>
    /// <param name="hash">The key's <see cref="ApiKey.Hash"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null, or the refusal <c>api-key.not-found</c>.</returns>
    public async ValueTask<Refusal?> Revoke(TenantId tenant, string hash, CancellationToken cancellationToken = default)
    {
        if (!await _store.Remove(tenant, hash, cancellationToken))
            return ApiKeyErrors.NotFound();
        _cache.Keys.Forget(ApiKeyHash.Parse(hash));
        return null;
    }

    /// <summary>Lets this node look anew whom a user's keys stand for; others do so within seconds.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">The user who has changed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask Changed(TenantId tenant, UserId user, CancellationToken cancellationToken = default)
    {
        foreach (var key in await _store.List(tenant, cancellationToken))
        {
            if (key.User == user)
                _cache.Keys.Forget(ApiKeyHash.Parse(key.Hash));
        }
    }

    /// <summary>Ends a user's keys that act in a higher role than the user has now.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">The user.</param>
    /// <param name="role">The user's role now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many were ended.</returns>
    public async ValueTask<int> RevokeAbove(TenantId tenant, UserId user, Role role, CancellationToken cancellationToken = default)
    {
        var ended = 0;
        foreach (var key in await _store.List(tenant, cancellationToken))
        {
            if (key.User == user && RoleNames.TryParse(key.Role, out var held) && held > role && await Revoke(tenant, key.Hash, cancellationToken) is null)
                ended++;
        }

        return ended;
    }

    private static Refusal? Check(ApiKeyRequest request, Instant now)
    {
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > LongestName)
            return ApiKeyErrors.Name();
        foreach (var scope in request.Scopes)
        {
            if (!CredentialScopes.All.Contains(scope))
                return ApiKeyErrors.UnknownScope(scope);
        }

        return request.ExpiresAt <= now ? ApiKeyErrors.Expired() : null;
    }
}
