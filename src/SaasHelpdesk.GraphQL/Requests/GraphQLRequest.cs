using System.Text;
using System.Text.Json;

namespace SaasHelpdesk.GraphQL.Requests;

/// <summary>A request as it came in, section 6.1 and GraphQL over HTTP.</summary>
public sealed record GraphQLRequest
{
    /// <summary>A request with nothing but a document.</summary>
    public static GraphQLRequest ForDocument(string document, string? variables = null, string? operationName = null) => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        OperationName = operationName,
        Variables = variables is null ? default : JsonElement.Parse(variables),
    };

    /// <summary>The document, UTF-8. Empty if the request names a persisted document instead.</summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Which operation of the document to run.</summary>
    public string? OperationName { get; init; }

    /// <summary>Variables: a JSON object, or undefined or null for none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>Extensions: a JSON object, or undefined or null for none.</summary>
    public JsonElement Extensions { get; init; }
}
