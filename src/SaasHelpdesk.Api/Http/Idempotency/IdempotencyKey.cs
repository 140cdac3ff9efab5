using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace SaasHelpdesk.Api.Http.Idempotency;

/// <summary>
/// The <c>Idempotency-Key</c> header (draft-ietf-httpapi-idempotency-key-header, section 2.1): a structured-field string, or the same without
/// quotes, as most clients send it.
/// </summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const int MaxLength = 255;

    /// <summary>The key, 1 to 255 printable ASCII characters. False if there is not exactly one or it is not one.</summary>
    public static bool TryRead(StringValues header, out string key)
    {
        key = header.Count == 1 ? Unquoted(header[0] ?? "") : "";
        return key.Length is >= 1 and <= MaxLength && key.All(static letter => letter is >= ' ' and <= '~') && !string.IsNullOrWhiteSpace(key);
    }

    /// <summary>What is stored instead of the key.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)));

    // RFC 8941, section 4.2.5. What is no string by it gives the empty key, which is refused.
    private static string Unquoted(string value)
    {
        if (!value.StartsWith('"'))
            return value;
        if (value.Length < 2 || !value.EndsWith('"'))
            return "";
        var text = new StringBuilder(value.Length);
        for (var i = 1; i < value.Length - 1; i++)
        {
            if (value[i] == '"' || (value[i] == '\\' && (++i == value.Length - 1 || value[i] is not ('"' or '\\'))))
                return "";
            text.Append(value[i]);
        }

        return text.ToString();
    }
}
