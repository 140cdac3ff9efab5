using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SaasHelpdesk.GraphQL.Requests;

namespace SaasHelpdesk.Api.Http.Idempotency;

/// <summary>
/// What makes two requests the same: document, operation name and variables. The order of members in the variables' JSON and white space in it
/// say nothing, nor does it matter whether the document was sent or named by its hash.
/// </summary>
internal static class RequestFingerprint
{
    public static string Of(GraphQLRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, request.Document.Span);
        Add(hash, Encoding.UTF8.GetBytes(request.OperationName ?? ""));
        var variables = new ArrayBufferWriter<byte>();
        if (request.Variables.ValueKind == JsonValueKind.Object)
        {
            using var json = new Utf8JsonWriter(variables);
            Write(json, request.Variables);
        }

        Add(hash, variables.WrittenSpan);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // With its length in front, so that no two lists of parts run together to the same bytes.
    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }

    private static void Write(Utf8JsonWriter json, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
