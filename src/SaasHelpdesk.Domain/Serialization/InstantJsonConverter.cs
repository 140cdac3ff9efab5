using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using static SaasHelpdesk.Domain.Serialization.Utf8Text;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>RFC 3339 in UTC with as many fraction digits as needed: <c>2026-02-27T16:30:00Z</c>. Reads any RFC 3339 offset.</summary>
internal sealed class InstantJsonConverter : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        ReadOnlySpan<byte> text = buffer[..Math.Max(0, Copy(ref reader, buffer))];
        return TryParseUtc(text, out var instant) || TryParseOther(text, out instant)
            ? instant
            : throw new JsonException("Not an RFC 3339 instant.");
    }

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options)
    {
        var time = value.InUtc().LocalDateTime;
        if (time.Year is < 0 or > 9999)
        {
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
            return;
        }

        Span<byte> text = stackalloc byte[MaxLength];
        var at = 0;
        Digits(text, ref at, time.Year, 4);
        text[at++] = (byte)'-';
        Digits(text, ref at, time.Month, 2);
        text[at++] = (byte)'-';
        Digits(text, ref at, time.Day, 2);
        text[at++] = (byte)'T';
        Digits(text, ref at, time.Hour, 2);
        text[at++] = (byte)':';
        Digits(text, ref at, time.Minute, 2);
        text[at++] = (byte)':';
        Digits(text, ref at, time.Second, 2);
        Fraction(text, ref at, time.NanosecondOfSecond);
        text[at++] = (byte)'Z';
        writer.WriteStringValue(text[..at]);
    }

    private static bool TryParseUtc(ReadOnlySpan<byte> text, out Instant instant)
    {
        instant = default;
        var at = 0;
        if (!TryDigits(text, ref at, 4, out var year) || !TryChar(text, ref at, '-')
            || !TryDigits(text, ref at, 2, out var month) || !TryChar(text, ref at, '-')
            || !TryDigits(text, ref at, 2, out var day) || !TryChar(text, ref at, 'T')
            || !TryDigits(text, ref at, 2, out var hour) || !TryChar(text, ref at, ':')
            || !TryDigits(text, ref at, 2, out var minute) || !TryChar(text, ref at, ':')
            || !TryDigits(text, ref at, 2, out var second)
            || !TryFraction(text, ref at, out var nanoseconds)
            || !TryChar(text, ref at, 'Z') || at != text.Length
            || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        instant = Instant.FromUtc(year, month, day, hour, minute, second).PlusNanoseconds(nanoseconds);
        return true;
    }

    private static bool TryParseOther(ReadOnlySpan<byte> text, out Instant instant)
    {
        instant = default;
        // The pattern takes 24:00 for the next midnight, which RFC 3339 does not know.
        if (text.Length > 13 && text[11..13].SequenceEqual("24"u8))
            return false;
        var chars = Encoding.UTF8.GetString(text);
        var withOffset = OffsetDateTimePattern.Rfc3339.Parse(chars);
        if (withOffset.Success)
        {
            instant = withOffset.Value.ToInstant();
            return true;
        }

        return InstantPattern.ExtendedIso.Parse(chars).TryGetValue(default, out instant);
    }
}
