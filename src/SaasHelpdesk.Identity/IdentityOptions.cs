using SaasHelpdesk.Identity.Throttling;

namespace SaasHelpdesk.Identity;

/// <summary>Settings of identity.</summary>
public sealed class IdentityOptions
{
    /// <summary>How long keys and tenants are kept in memory, and thus how late a change made on another node is seen. Default 5 seconds.</summary>
    public TimeSpan CacheLifetime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How exact a key's last use is recorded: at most one write in this time. Default 1 minute.</summary>
    public TimeSpan LastUseInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many requests from one address (IPv6: one /64 network) may name no tenant or no valid key, on this node; more get 429 until it has
    /// leaked. Default 200, and 10 more each second. Behind a proxy that hides addresses this bounds all callers together; keys that were valid
    /// within the hour are let through.
    /// </summary>
    public BucketLimit FailedAttempts { get; set; } = new(200, 10);

    internal void Validate()
    {
        FailedAttempts.Validate(nameof(FailedAttempts));
        if (CacheLifetime < TimeSpan.Zero || CacheLifetime > TimeSpan.FromMinutes(1))
            throw new ArgumentException($"{nameof(CacheLifetime)} must be within a minute, or revoked keys live too long.");
        if (LastUseInterval < TimeSpan.Zero)
            throw new ArgumentException($"{nameof(LastUseInterval)} must not be negative.");
    }
}
