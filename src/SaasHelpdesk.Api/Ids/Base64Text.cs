using System.Buffers;
using System.Buffers.Text;

namespace SaasHelpdesk.Api.Ids;

/// <summary>Reads base64url without exceptions and without the freedoms that decoders grant: no padding, no white space.</summary>
internal static class Base64Text
{
    private static readonly SearchValues<char> Digits =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>False if the text is not base64url or its content is longer than <paramref name="bytes"/>.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes, out int length)
    {
        length = 0;
        return !text.ContainsAnyExcept(Digits) && Base64Url.DecodeFromChars(text, bytes, out _, out length) == OperationStatus.Done;
    }
}
