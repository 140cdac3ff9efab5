using System.Buffers.Text;
using System.Text.Json;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>Reads and writes the short ASCII texts of the converters without a string in between.</summary>
internal static class Utf8Text
{
    /// <summary>Longer than any text that a converter accepts.</summary>
    public const int MaxLength = 64;

    /// <summary>Copies the text of a string token; its length, or -1 if the token is no string or longer than <paramref name="buffer"/>.</summary>
    public static int Copy(ref Utf8JsonReader reader, scoped Span<byte> buffer)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return -1;
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return length > buffer.Length ? -1 : reader.CopyString(buffer);
    }

    /// <summary>Writes <paramref name="digits"/> digits with leading zeros at <paramref name="at"/>, which is moved behind them.</summary>
    public static void Digits(Span<byte> target, ref int at, long value, int digits)
    {
        for (var i = at + digits - 1; i >= at; i--)
        {
            target[i] = (byte)('0' + (value % 10));
            value /= 10;
        }

        at += digits;
    }

    /// <summary>Writes a number without leading zeros.</summary>
    public static void Number(Span<byte> target, ref int at, long value)
    {
        Utf8Formatter.TryFormat(value, target[at..], out var written);
        at += written;
    }

    /// <summary>Writes a decimal point and the fraction without trailing zeros; nothing for 0.</summary>
    public static void Fraction(Span<byte> target, ref int at, long nanoseconds)
    {
        if (nanoseconds == 0)
            return;
        target[at++] = (byte)'.';
        Digits(target, ref at, nanoseconds, 9);
        while (target[at - 1] == '0')
            at--;
    }

    /// <summary>Reads exactly <paramref name="digits"/> digits.</summary>
    public static bool TryDigits(ReadOnlySpan<byte> text, ref int at, int digits, out int value)
    {
        value = 0;
        if (text.Length < at + digits)
            return false;
        for (var end = at + digits; at < end; at++)
        {
            var digit = text[at] - '0';
            if (digit is < 0 or > 9)
                return false;
            value = (value * 10) + digit;
        }

        return true;
    }

    /// <summary>Reads an optional fraction of 1–9 digits as nanoseconds.</summary>
    public static bool TryFraction(ReadOnlySpan<byte> text, ref int at, out int nanoseconds)
    {
        nanoseconds = 0;
        if (at >= text.Length || text[at] != '.')
            return true;
        var digits = 0;
        for (at++; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; at++, digits++)
        {
            if (digits == 9)
                return false;
            nanoseconds = (nanoseconds * 10) + (text[at] - '0');
        }

        for (var i = digits; i < 9; i++)
            nanoseconds *= 10;
        return digits > 0;
    }

    /// <summary>Reads one expected character.</summary>
    public static bool TryChar(ReadOnlySpan<byte> text, ref int at, char expected)
    {
        if (at >= text.Length || text[at] != expected)
            return false;
        at++;
        return true;
    }
}
