using System.Net;
using System.Runtime.InteropServices;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Caching;

namespace SaasHelpdesk.Identity.Throttling;

/// <summary>
/// Keeps made-up keys and tenants from becoming a storm of look-ups: who fails too often from one address is refused before the database is
/// asked. Keys that were good within the hour are let through, so that a caller behind the same proxy goes on working.
/// </summary>
internal sealed class FailedAttempts(IdentityOptions options, TimeProvider time)
{
    private const int MostKeys = 10_000;
    private static readonly TimeSpan Trust = TimeSpan.FromHours(1);
    private static readonly object Good = new();
    private readonly LeakyBuckets<ulong> _addresses = new(options.FailedAttempts, time);
    private readonly ShortCache<ApiKeyHash, object> _keys = new(time, Trust, MostKeys);

    /// <summary>Whether a request is to be refused unseen.</summary>
    /// <param name="address">Where it comes from; null (no network) is one address.</param>
    /// <param name="authorization">Its <c>Authorization</c> header, or null.</param>
    /// <param name="retryAfter">When to try again.</param>
    public bool Refuses(IPAddress? address, string? authorization, out TimeSpan retryAfter)
    {
        retryAfter = default;
        var key = KeyOf(address);
        if (!_addresses.IsFull(key) || (ApiKeySecret.TryReadHeader(authorization, out var hash) && _keys.TryGet(hash.Value, out _)))
            return false;
        retryAfter = TimeSpan.FromSeconds(1 / options.FailedAttempts.LeakPerSecond);
        return true;
    }

    /// <summary>Counts a request that named no tenant, or no key of it.</summary>
    public void Note(IPAddress? address) => _addresses.TryAdd(KeyOf(address), 1, out _);

    /// <summary>Remembers a key that was found, or forgets one that is no more.</summary>
    public void Note(ApiKeyHash key, bool found)
    {
        if (found)
            _keys.Put(key, Good, _keys.Generation);
        else if (_keys.TryGet(key, out _))
            _keys.Forget(key);
    }

    // Whoever has an IPv6 address has 2^64 of them: the network counts.
    private static ulong KeyOf(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        if (address is null || !address.TryWriteBytes(bytes, out var length))
            return 0;
        if (length == 4)
            return MemoryMarshal.Read<uint>(bytes);
        return address.IsIPv4MappedToIPv6 ? MemoryMarshal.Read<uint>(bytes[12..]) : MemoryMarshal.Read<ulong>(bytes);
    }
}
