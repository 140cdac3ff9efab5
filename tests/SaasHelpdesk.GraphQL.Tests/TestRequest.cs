using System.Buffers;
using System.Text;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Tests;

internal static class TestRequest
{
    /// <summary>Runs a document and returns the response as text.</summary>
    internal static async Task<string> RunAsync(
        this GraphQLSchema schema,
        string document,
        string? variables = null,
        string? operationName = null,
        ExecutionEnvironment? environment = null,
        CancellationToken aborted = default)
    {
        var executor = new GraphQLExecutor(schema);
        var output = new ArrayBufferWriter<byte>();
        var operation = executor.Prepare(GraphQLRequest.ForDocument(document, variables, operationName));
        await executor.ExecuteAsync(operation, environment ?? new ExecutionEnvironment(), output, aborted);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
