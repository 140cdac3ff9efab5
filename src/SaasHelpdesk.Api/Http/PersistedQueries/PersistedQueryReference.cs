using System.Text.Json;

namespace SaasHelpdesk.Api.Http.PersistedQueries;

/// <summary>What <c>extensions.persistedQuery</c> of a request says (Apollo's automatic persisted queries).</summary>
/// <param name="Version">The protocol's version; 1 is the only one.</param>
/// <param name="Hash">SHA-256 of the document's UTF-8 bytes, in lower-case hex, or null if it is not one.</param>
internal readonly record struct PersistedQueryReference(int Version, string? Hash)
{
    public const int Supported = 1;
    private const int HashLength = 64;

    /// <summary>The reference in these extensions, or null if they have none.</summary>
    public static PersistedQueryReference? Read(JsonElement extensions)
    {
        if (extensions.ValueKind != JsonValueKind.Object || !extensions.TryGetProperty("persistedQuery"u8, out var entry)
            || entry.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (entry.ValueKind != JsonValueKind.Object)
            return new PersistedQueryReference(Supported, null);
        var version = entry.TryGetProperty("version"u8, out var given) && given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var number) ? number : 0;
        return new PersistedQueryReference(version, entry.TryGetProperty("sha256Hash"u8, out var hash) ? HashOf(hash) : null);
    }

    private static string? HashOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: HashLength } text && text.All(char.IsAsciiHexDigit)
            ? text.ToLowerInvariant()
            : null;
}
