using SaasHelpdesk.Identity.Caching;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>The keys in use, for seconds.</summary>
internal sealed class ApiKeyCache(IdentityOptions options, TimeProvider time)
{
    private const int Capacity = 10_000;

    public ShortCache<ApiKeyHash, KnownApiKey> Keys { get; } = new(time, options.CacheLifetime, Capacity);
}
