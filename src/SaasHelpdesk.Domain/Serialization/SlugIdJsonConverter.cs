using System.Text.Json;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>Any slug id as its text, also as a dictionary's key.</summary>
internal sealed class SlugIdJsonConverter<TId> : JsonConverter<TId>
    where TId : struct, ISlugId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && TId.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException($"Not a {typeof(TId).Name}.");

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
