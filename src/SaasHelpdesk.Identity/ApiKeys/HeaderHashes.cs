using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>
/// Hashes of headers that were read a moment ago, found by the very string: the server hands out the same one for all requests of a connection
/// that repeat it, and hashing is a good part of what a cheap request takes. Nothing is compared by its characters, so that no time tells about
/// them, and no secret is kept that the connection does not keep.
/// </summary>
internal sealed class HeaderHashes
{
    private const int Slots = 1024;
    private readonly Entry?[] _entries = new Entry?[Slots];

    /// <summary>As <see cref="ApiKeySecret.TryReadHeader"/>.</summary>
    public bool TryRead(string? header, [NotNullWhen(true)] out ApiKeyHash? hash)
    {
        hash = null;
        if (header is null)
            return false;
        ref var slot = ref _entries[RuntimeHelpers.GetHashCode(header) & (Slots - 1)];
        if (slot is { } known && known.IsOf(header))
        {
            hash = known.Hash;
            return true;
        }

        if (!ApiKeySecret.TryReadHeader(header, out hash))
            return false;
        slot = new Entry(header, hash.Value);
        return true;
    }

    private sealed class Entry(string header, ApiKeyHash hash)
    {
        private readonly WeakReference<string> _header = new(header);

        public ApiKeyHash Hash => hash;

        public bool IsOf(string other) => _header.TryGetTarget(out var mine) && ReferenceEquals(mine, other);
    }
}
