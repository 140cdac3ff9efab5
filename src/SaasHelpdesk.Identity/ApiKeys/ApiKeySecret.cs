using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace SaasHelpdesk.Identity.ApiKeys;

/// <summary>
/// The form of a key's secret: <c>hd_</c> and 256 random bits in base64url. The prefix lets secret scanners find keys that ended up where they
/// do not belong.
/// </summary>
internal static class ApiKeySecret
{
    private const string Prefix = "hd_";
    private const string Scheme = "Bearer ";
    private const int RandomBytes = 32;
    private const int Length = 3 + 43;

    public static string Generate() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    public static ApiKeyHash HashOf(string secret) => TryHash(secret, out var hash) ? hash.Value : throw new FormatException("Not a key's secret.");

    /// <summary>The hash of the secret in an <c>Authorization</c> header, or false if there is none of the right form.</summary>
    public static bool TryReadHeader(string? header, [NotNullWhen(true)] out ApiKeyHash? hash)
    {
        hash = null;
        return header is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && TryHash(header.AsSpan(Scheme.Length).Trim(' '), out hash);
    }

    private static bool TryHash(ReadOnlySpan<char> secret, [NotNullWhen(true)] out ApiKeyHash? hash)
    {
        hash = null;
        Span<byte> bytes = stackalloc byte[Length];
        if (secret.Length != Length || !secret.StartsWith(Prefix, StringComparison.Ordinal) || !Ascii.IsValid(secret))
            return false;
        Encoding.ASCII.GetBytes(secret, bytes);
        hash = ApiKeyHash.Of(bytes);
        return true;
    }
}
