using System.Text;
using System.Text.Json;

namespace SaasHelpdesk.GraphQL.Requests;

/// <summary>
/// Reads requests as GraphQL over HTTP defines them (draft, section 5 "Request"), from a JSON body or from the parts of a query
/// string. Knows nothing of a web server.
/// </summary>
public static class GraphQLRequestReader
{
    /// <summary>Reads a JSON body.</summary>
    /// <param name="body">UTF-8 JSON. The request keeps a reference to it.</param>
    /// <param name="fault">What is wrong with it, in words for the caller.</param>
    /// <returns>The request, or null if the body is not one; then <paramref name="fault"/> is set.</returns>
    public static GraphQLRequest? ReadJson(ReadOnlyMemory<byte> body, out GraphQLError? fault)
    {
        var reader = new Utf8JsonReader(body.Span);
        try
        {
            fault = null;
            var request = ReadBody(body, ref reader, ref fault);
            return fault is null && reader.Read() ? throw new JsonException() : request;
        }
        catch (JsonException)
        {
            fault = Fault("Body is not valid JSON.");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to a string that is not UTF-8.
            fault = Fault("Body is not valid UTF-8.");
            return null;
        }
    }

    /// <summary>Reads the parts of a query string, already decoded; null for parts that are absent.</summary>
    /// <returns>The request, or null if the parts are not one; then <paramref name="fault"/> is set.</returns>
    public static GraphQLRequest? ReadQuery(
        string? query, string? operationName, string? variables, string? extensions, out GraphQLError? fault)
    {
        fault = null;
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(query ?? ""),
            OperationName = string.IsNullOrEmpty(operationName) ? null : operationName,
            Variables = ReadMap("variables", variables, ref fault),
            Extensions = ReadMap("extensions", extensions, ref fault),
        };
        return Complete(request, ref fault);
    }

    private static GraphQLRequest? ReadBody(ReadOnlyMemory<byte> body, ref Utf8JsonReader reader, ref GraphQLError? fault)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            fault = Fault("Body must be a JSON object.");
            return null;
        }

        var request = new GraphQLRequest();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && fault is null)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                request = request with { Document = ReadDocument(body, ref reader, ref fault) };
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                request = request with { OperationName = ReadString(ref reader, ref fault) };
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                request = request with { Variables = ReadMap("variables", ref reader, ref fault) };
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                request = request with { Extensions = ReadMap("extensions", ref reader, ref fault) };
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return fault is null ? Complete(request, ref fault) : null;
    }

    private static ReadOnlyMemory<byte> ReadDocument(ReadOnlyMemory<byte> body, ref Utf8JsonReader reader, ref GraphQLError? fault)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            fault = Fault("Parameter \"query\" must be a string.");
            return default;
        }

        if (!reader.ValueIsEscaped)
        {
            return body.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
        }

        var text = new byte[reader.ValueSpan.Length];
        return text.AsMemory(0, reader.CopyString(text));
    }

    private static string? ReadString(ref Utf8JsonReader reader, ref GraphQLError? fault)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
        {
            return reader.GetString();
        }

        fault = Fault("Parameter \"operationName\" must be a string.");
        return null;
    }

    private static JsonElement ReadMap(string name, ref Utf8JsonReader reader, ref GraphQLError? fault)
    {
        var value = JsonElement.ParseValue(ref reader);
        return Map(name, value, ref fault);
    }

    private static JsonElement ReadMap(string name, string? json, ref GraphQLError? fault)
    {
        if (string.IsNullOrEmpty(json))
        {
            return default;
        }

        try
        {
            return Map(name, JsonElement.Parse(json), ref fault);
        }
        catch (JsonException)
        {
            fault = Fault($"Parameter \"{name}\" is not valid JSON.");
            return default;
        }
    }

    private static JsonElement Map(string name, JsonElement value, ref GraphQLError? fault)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            fault = Fault($"Parameter \"{name}\" must be a JSON object.");
        }

        return value.ValueKind == JsonValueKind.Object ? value : default;
    }

    /// <summary>A request without document is one only if extensions say where to find it.</summary>
    private static GraphQLRequest? Complete(GraphQLRequest request, ref GraphQLError? fault)
    {
        if (fault is null && request.Document.IsEmpty && request.Extensions.ValueKind != JsonValueKind.Object)
        {
            fault = Fault("Must provide query string.");
        }

        return fault is null ? request : null;
    }

    private static GraphQLError Fault(string message) => new(message, ErrorCodes.BadRequest);
}
