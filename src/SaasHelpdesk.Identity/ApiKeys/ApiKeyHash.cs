using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>SHA-256 of a key's secret. One round is enough: the secret has 256 bits of chance, so there is nothing to guess.</summary>
internal readonly record struct ApiKeyHash(ulong A, ulong B, ulong C, ulong D)
{
    public static ApiKeyHash Of(ReadOnlySpan<byte> secret)
    {
        Span<ulong> words = stackalloc ulong[SHA256.HashSizeInBytes / sizeof(ulong)];
        SHA256.HashData(secret, MemoryMarshal.AsBytes(words));
        return new(words[0], words[1], words[2], words[3]);
    }

    /// <summary>The hash of its stored form.</summary>
    public static ApiKeyHash Parse(string hex)
    {
        Span<ulong> words = stackalloc ulong[SHA256.HashSizeInBytes / sizeof(ulong)];
        Convert.FromHexString(hex, MemoryMarshal.AsBytes(words), out _, out _);
        return new(words[0], words[1], words[2], words[3]);
    }

    /// <summary>The stored form: 64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(MemoryMarshal.AsBytes((ReadOnlySpan<ulong>)[A, B, C, D]));
}
