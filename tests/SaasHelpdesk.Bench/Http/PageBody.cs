using System.Buffers;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;

namespace SaasHelpdesk.Bench.Http;

/// <summary>The response to the page's query.</summary>
internal static class PageBody
{
    public static byte[] Expected { get; } = Make();

    private static byte[] Make()
    {
        var executor = new GraphQLExecutor(PageSchema.Build());
        var output = new ArrayBufferWriter<byte>();
        var operation = executor.Prepare(GraphQLRequest.ForDocument(PageSchema.Query));
        if (operation.Errors.Count > 0 || !executor.ExecuteAsync(operation, new ExecutionEnvironment(), output).AsTask().IsCompletedSuccessfully)
            throw new InvalidOperationException("The page's query does not run.");
        return output.WrittenSpan.ToArray();
    }
}
