using System.Text.Json;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>A result as <c>{"value": …}</c> or <c>{"refusal": …}</c>, so that it can cross a grain call between processes.</summary>
internal sealed class ResultJsonConverter<T> : JsonConverter<Result<T>>
{
    public override Result<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            throw new JsonException("Not a result.");
        var isRefusal = reader.ValueTextEquals("refusal"u8);
        if (!isRefusal && !reader.ValueTextEquals("value"u8))
            throw new JsonException("A result has a value or a refusal.");
        reader.Read();
        Result<T> result = isRefusal
            ? JsonSerializer.Deserialize<Refusal>(ref reader, options) ?? throw new JsonException("A refusal is not null.")
            : JsonSerializer.Deserialize<T>(ref reader, options)!;
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject ? result : throw new JsonException("A result has one member.");
    }

    public override void Write(Utf8JsonWriter writer, Result<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.Refusal is { } refusal)
        {
            writer.WritePropertyName("refusal"u8);
            JsonSerializer.Serialize(writer, refusal, options);
        }
        else
        {
            writer.WritePropertyName("value"u8);
            JsonSerializer.Serialize(writer, value.Value, options);
        }

        writer.WriteEndObject();
    }
}
