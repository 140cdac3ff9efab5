using System.Text.Json;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Calendars;
using static SaasHelpdesk.Domain.Serialization.Utf8Text;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>Wall times from and to: <c>09:00-17:00</c>; the end of the day is <c>24:00</c>. Whether the interval makes sense is the calendar's to say.</summary>
internal sealed class LocalHoursJsonConverter : JsonConverter<LocalHours>
{
    private const int Length = 11;

    public override LocalHours Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<byte> buffer = stackalloc byte[MaxLength];
        ReadOnlySpan<byte> text = buffer[..Math.Max(0, Copy(ref reader, buffer))];
        var at = 0;
        return text.Length == Length
            && TryTime(text, ref at, out var from) && TryChar(text, ref at, '-') && TryTime(text, ref at, out var to)
            ? new LocalHours(from, to)
            : throw new JsonException("Not hours such as 09:00-17:00.");
    }

    public override void Write(Utf8JsonWriter writer, LocalHours value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[Length];
        var at = 0;
        Time(text, ref at, value.FromMinute);
        text[at++] = (byte)'-';
        Time(text, ref at, value.ToMinute);
        writer.WriteStringValue(text);
    }

    private static void Time(Span<byte> text, ref int at, int minute)
    {
        if (minute is < 0 or > 1440)
            throw new JsonException($"Minute {minute} lies outside a day.");
        Digits(text, ref at, minute / 60, 2);
        text[at++] = (byte)':';
        Digits(text, ref at, minute % 60, 2);
    }

    private static bool TryTime(ReadOnlySpan<byte> text, ref int at, out int minute)
    {
        minute = 0;
        if (!TryDigits(text, ref at, 2, out var hours) || !TryChar(text, ref at, ':') || !TryDigits(text, ref at, 2, out var minutes))
            return false;
        minute = (hours * 60) + minutes;
        return minutes < 60 && minute <= 1440;
    }
}
