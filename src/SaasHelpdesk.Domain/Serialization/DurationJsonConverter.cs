using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using static SaasHelpdesk.Domain.Serialization.Utf8Text;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>
/// ISO 8601 time span, exact to the nanosecond: <c>PT8H</c>, <c>PT1M30.5S</c>, <c>-PT10M</c>, <c>PT0S</c>. Hours are the largest unit written;
/// days are read as 24 hours.
/// </summary>
internal sealed class DurationJsonConverter : JsonConverter<Duration>
{
    public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        ReadOnlySpan<byte> text = buffer[..Math.Max(0, Copy(ref reader, buffer))];
        return TryParse(text, out var duration)
            ? duration
            : throw new JsonException("Not an ISO 8601 duration of days, hours, minutes and seconds.");
    }

    public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        var at = 0;
        if (value < Duration.Zero)
            text[at++] = (byte)'-';
        // Parts carry the sign; taking each part's size avoids negating the smallest duration, which has no counterpart.
        var hours = Math.Abs(((long)value.Days * 24) + value.Hours);
        var minutes = Math.Abs(value.Minutes);
        var seconds = Math.Abs(value.Seconds);
        var nanoseconds = Math.Abs(value.SubsecondNanoseconds);
        text[at++] = (byte)'P';
        text[at++] = (byte)'T';
        if (hours != 0)
            Unit(text, ref at, hours, 'H');
        if (minutes != 0)
            Unit(text, ref at, minutes, 'M');
        if (seconds != 0 || nanoseconds != 0 || value == Duration.Zero)
        {
            Number(text, ref at, seconds);
            Fraction(text, ref at, nanoseconds);
            text[at++] = (byte)'S';
        }

        writer.WriteStringValue(text[..at]);
    }

    private static void Unit(Span<byte> text, ref int at, long value, char unit)
    {
        Number(text, ref at, value);
        text[at++] = (byte)unit;
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out Duration duration)
    {
        duration = Duration.Zero;
        var at = 0;
        var sign = TryChar(text, ref at, '-') ? -1 : 1;
        if (!TryChar(text, ref at, 'P') || at == text.Length)
            return false;

        Int128 nanoseconds = 0;
        // Position of the last unit in D T H M S: units come in this order, each once.
        var last = -1;
        while (at < text.Length)
        {
            if (last < 1 && TryChar(text, ref at, 'T'))
            {
                last = 1;
                if (at == text.Length)
                    return false;
                continue;
            }

            if (!TryPart(text, ref at, last, out var part, out last))
                return false;
            nanoseconds += part;
        }

        nanoseconds *= sign;
        if (nanoseconds < Duration.MinValue.ToInt128Nanoseconds() || nanoseconds > Duration.MaxValue.ToInt128Nanoseconds())
            return false;
        duration = Duration.FromNanoseconds(nanoseconds);
        return true;
    }

    private static bool TryPart(ReadOnlySpan<byte> text, ref int at, int after, out Int128 nanoseconds, out int unit)
    {
        nanoseconds = 0;
        unit = after;
        var start = at;
        Int128 number = 0;
        for (; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9' && at - start < 16; at++)
            number = (number * 10) + (text[at] - '0');
        if (at == start || !TryFraction(text, ref at, out var fraction) || at == text.Length)
            return false;
        var fractional = text[at - 1] is not (byte)'.' && text[start..at].Contains((byte)'.');
        (unit, var seconds) = text[at++] switch
        {
            (byte)'D' => (0, 86_400),
            (byte)'H' => (2, 3_600),
            (byte)'M' => (3, 60),
            (byte)'S' => (4, 1),
            _ => (-1, 0),
        };
        // Before the T only days; behind it never days. Only seconds carry a fraction.
        if (unit <= after || (unit != 0 && after < 1) || (fractional && unit != 4))
            return false;
        nanoseconds = (number * seconds * NodaConstants.NanosecondsPerSecond) + fraction;
        return true;
    }
}
