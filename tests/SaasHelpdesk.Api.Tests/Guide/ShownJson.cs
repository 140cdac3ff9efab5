using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SaasHelpdesk.Api.Tests.Guide;

/// <summary>JSON as the guide shows it: an object or list on one line where it fits.</summary>
internal static class ShownJson
{
    private const int Width = 110;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(JsonNode? json, int indent = 0)
    {
        var line = Line(json);
        if (line.Length + indent <= Width || json is null or JsonValue)
            return line;
        var (inner, outer) = (new string(' ', indent + 2), new string(' ', indent));
        return json switch
        {
            JsonObject o => "{\n" + string.Join(",\n", o.Select(member => $"{inner}{Text(member.Key)}: {Print(member.Value, indent + 2)}")) + $"\n{outer}}}",
            JsonArray a => "[\n" + string.Join(",\n", a.Select(item => inner + Print(item, indent + 2))) + $"\n{outer}]",
            _ => line,
        };
    }

    /// <summary>The actual value with the shown texts where they match it.</summary>
    public static JsonNode? Keep(JsonNode? shown, JsonNode? actual, Placeholders placeholders) => (shown, actual) switch
    {
        (JsonObject s, JsonObject a) => new JsonObject(a.Select(member => KeyValuePair.Create(member.Key, s.TryGetPropertyValue(member.Key, out var known) ? Keep(known, member.Value, placeholders) : member.Value?.DeepClone()))),
        (JsonArray s, JsonArray a) => new JsonArray([.. a.Select((item, i) => i < s.Count ? Keep(s[i], item, placeholders) : item?.DeepClone())]),
        (JsonValue s, JsonValue a) when IsText(s) && IsText(a) && placeholders.Match(s.GetValue<string>(), a.GetValue<string>()) => s.DeepClone(),
        (JsonValue s, JsonValue a) when IsText(s) && s.GetValue<string>() is ['<', .., '>'] && placeholders.Match(s.GetValue<string>(), a.ToJsonString()) => s.DeepClone(),
        _ => actual?.DeepClone(),
    };

    /// <summary>All of it on one line.</summary>
    public static string Line(JsonNode? json) => json switch
    {
        JsonObject { Count: 0 } => "{}",
        JsonArray { Count: 0 } => "[]",
        JsonObject o => "{ " + string.Join(", ", o.Select(member => $"{Text(member.Key)}: {Line(member.Value)}")) + " }",
        JsonArray a => "[" + string.Join(", ", a.Select(Line)) + "]",
        null => "null",
        _ => json.ToJsonString(Plain),
    };

    private static string Text(string text) => JsonSerializer.Serialize(text, Plain);

    private static bool IsText(JsonValue value) => value.GetValueKind() == JsonValueKind.String;
}
