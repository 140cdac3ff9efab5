using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>A moment's identity as its text form.</summary>
internal sealed class SlaMomentIdJsonConverter : JsonConverter<SlaMomentId>
{
    public override SlaMomentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException("Not a moment such as resolution/1/breach.");

    public override void Write(Utf8JsonWriter writer, SlaMomentId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    private static bool TryParse(ReadOnlySpan<char> text, out SlaMomentId id)
    {
        id = default;
        Span<Range> parts = stackalloc Range[5];
        var count = text.Split(parts, '/');
        if (count < 3 || !TryMetric(text[parts[0]], out var metric) || !TryNumber(text[parts[1]], out var cycle))
            return false;
        var kind = text[parts[2]] switch
        {
            "breach" when count == 3 => SlaMomentKind.Breach,
            "warning" when count == 4 => SlaMomentKind.Warning,
            "step" when count == 4 => SlaMomentKind.LadderStep,
            _ => (SlaMomentKind?)null,
        };
        var number = 0;
        if (kind is null || (count == 4 && !TryNumber(text[parts[3]], out number)))
            return false;
        id = new SlaMomentId(metric, cycle, kind.Value, number);
        return true;
    }

    private static bool TryMetric(ReadOnlySpan<char> text, out SlaMetric metric)
    {
        foreach (var candidate in Enum.GetValues<SlaMetric>())
        {
            if (text.SequenceEqual(SlaMomentId.Name(candidate)))
            {
                metric = candidate;
                return true;
            }
        }

        metric = default;
        return false;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
