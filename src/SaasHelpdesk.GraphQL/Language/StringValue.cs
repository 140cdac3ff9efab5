using System.Buffers;
using System.Text;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Semantics of string literals, section 2.10.4.</summary>
internal static class StringValue
{
    /// <summary>The value of a string token, which the lexer has found to be well formed.</summary>
    internal static string Read(ReadOnlySpan<byte> token, TokenKind kind) =>
        kind == TokenKind.BlockString
            ? BlockString.Value(Encoding.UTF8.GetString(token[3..^3]).Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal))
            : ReadQuoted(token[1..^1]);

    /// <summary>Length of the escape sequence that the text begins with, or a fault.</summary>
    internal static int EscapeLength(ReadOnlySpan<byte> text, out string? fault)
    {
        var length = Escape(text, out var rune);
        fault = rune >= 0 ? null : $"Invalid character escape sequence: {Encoding.UTF8.GetString(text[..Math.Min(length, text.Length)])}.";
        return fault is null ? length : 0;
    }

    private static string ReadQuoted(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(text);
        }

        // An escape is never shorter than the UTF-8 of its value, so the text's length is enough.
        var buffer = ArrayPool<byte>.Shared.Rent(text.Length);
        var written = 0;
        while (!text.IsEmpty)
        {
            var plain = text.IndexOf((byte)'\\');
            plain = plain < 0 ? text.Length : plain;
            text[..plain].CopyTo(buffer.AsSpan(written));
            written += plain;
            text = text[plain..];
            if (!text.IsEmpty)
            {
                text = text[Escape(text, out var rune)..];
                written += new Rune(rune).EncodeToUtf8(buffer.AsSpan(written));
            }
        }

        var value = Encoding.UTF8.GetString(buffer, 0, written);
        ArrayPool<byte>.Shared.Return(buffer);
        return value;
    }

    private static int Escape(ReadOnlySpan<byte> text, out int rune)
    {
        rune = text.Length < 2
            ? -1
            : text[1] switch
            {
                (byte)'"' => '"',
                (byte)'\\' => '\\',
                (byte)'/' => '/',
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                _ => -1,
            };
        return text.Length >= 2 && text[1] == (byte)'u' ? UnicodeEscape(text, out rune) : 2;
    }

    private static int UnicodeEscape(ReadOnlySpan<byte> text, out int rune)
    {
        if (text.Length > 2 && text[2] == (byte)'{')
        {
            return BracedEscape(text, out rune);
        }

        rune = -1;
        if (!TryHex4(text, out var lead))
        {
            return 6;
        }

        if (Rune.IsValid(lead))
        {
            rune = lead;
            return 6;
        }

        // A leading surrogate must be followed by the escape of a trailing one; both together are one character.
        if (char.IsHighSurrogate((char)lead) && text.Length >= 12 && text[6] == (byte)'\\' && text[7] == (byte)'u'
            && TryHex4(text[6..], out var trail) && char.IsLowSurrogate((char)trail))
        {
            rune = char.ConvertToUtf32((char)lead, (char)trail);
            return 12;
        }

        return 6;
    }

    private static int BracedEscape(ReadOnlySpan<byte> text, out int rune)
    {
        rune = -1;
        var (at, value) = (3, 0);
        while (at < text.Length && char.IsAsciiHexDigit((char)text[at]))
        {
            value = Math.Min((value << 4) + HexValue(text[at]), 0x110000);
            at++;
        }

        if (at < text.Length && text[at] == (byte)'}' && at > 3)
        {
            rune = Rune.IsValid(value) ? value : -1;
        }

        return at + 1;
    }

    private static bool TryHex4(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        if (text.Length < 6)
        {
            return false;
        }

        for (var i = 2; i < 6; i++)
        {
            if (!char.IsAsciiHexDigit((char)text[i]))
            {
                return false;
            }

            value = (value << 4) + HexValue(text[i]);
        }

        return true;
    }

    private static int HexValue(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
