using System.Buffers;
using System.Text.Json;

namespace SaasHelpdesk.GraphQL.Response;

/// <summary>Writes <c>,"extensions":{…}</c>, section 7.1.7.</summary>
internal static class ResponseExtensions
{
    internal static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter>? entries)
    {
        if (entries is null)
        {
            return;
        }

        output.Write(",\"extensions\":"u8);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        entries(json);
        json.WriteEndObject();
    }
}
