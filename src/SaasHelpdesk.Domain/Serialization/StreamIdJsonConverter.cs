using System.Text.Json;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Serialization;

/// <summary>A stream as <c>kind/key</c>.</summary>
internal sealed class StreamIdJsonConverter : JsonConverter<StreamId>
{
    public override StreamId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return StreamId.Parse(reader.TokenType == JsonTokenType.String ? reader.GetString()! : "");
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, StreamId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
