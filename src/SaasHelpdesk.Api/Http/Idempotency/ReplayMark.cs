using System.Buffers;
using System.Text.Json;

namespace SaasHelpdesk.Api.Http.Idempotency;

/// <summary>Writes into a response, in <c>extensions.idempotency</c>, whether it is told again.</summary>
internal static class ReplayMark
{
    /// <summary>Writes the response with the mark.</summary>
    /// <param name="output">Takes it.</param>
    /// <param name="response">The response map as the engine wrote it, without a mark.</param>
    /// <param name="replayed">Whether it was given before.</param>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> response, bool replayed)
    {
        var mark = replayed ? "\"idempotency\":{\"replayed\":true}"u8 : "\"idempotency\":{\"replayed\":false}"u8;
        if (Extensions(response) is { } inside)
        {
            output.Write(response[..inside]);
            output.Write(mark);
            if (response[inside] != (byte)'}')
                output.Write(","u8);
            output.Write(response[inside..]);
            return;
        }

        var end = response.LastIndexOf((byte)'}');
        output.Write(response[..end]);
        output.Write(",\"extensions\":{"u8);
        output.Write(mark);
        output.Write("}}"u8);
    }

    // Where the map of extensions begins inside, or null if there is none.
    private static int? Extensions(ReadOnlySpan<byte> response)
    {
        var json = new Utf8JsonReader(response);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var found = json.ValueTextEquals("extensions"u8);
            json.Read();
            if (found)
                return (int)json.BytesConsumed;
            json.Skip();
        }

        return null;
    }
}
