using System.Text.Json;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>A message of a client in the graphql-transport-ws protocol.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">The operation, or null.</param>
/// <param name="Payload">The payload as JSON, or empty.</param>
internal readonly record struct ClientMessage(string Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    private const int LongestId = 256;

    /// <summary>Reads a message; null if it is none.</summary>
    public static ClientMessage? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Read(json);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ClientMessage? Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        string? type = null, id = null;
        var payload = ReadOnlyMemory<byte>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isType, isId, isPayload) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("id"u8), reader.ValueTextEquals("payload"u8));
            reader.Read();
            if ((isType || isId) && reader.TokenType != JsonTokenType.String)
                return null;
            var start = (int)reader.TokenStartIndex;
            if (isType)
                type = reader.GetString();
            else if (isId)
                id = reader.GetString();
            else
                reader.Skip();
            if (isPayload && reader.TokenType != JsonTokenType.Null)
                payload = json[start..(int)reader.BytesConsumed];
        }

        var isWhole = !reader.Read();
        return isWhole && type is not null && id is not { Length: 0 or > LongestId } ? new ClientMessage(type, id, payload) : null;
    }
}
