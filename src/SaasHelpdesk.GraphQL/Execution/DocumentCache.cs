using System.Collections.Concurrent;
using SaasHelpdesk.GraphQL.Execution.Plans;
using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>Documents that were parsed and validated, by their text.</summary>
internal sealed class DocumentCache(GraphQLSchema schema, ExecutorLimits limits)
{
    private readonly ParseOptions _options = new(limits.MaxTokens, limits.MaxNesting);
    private readonly ConcurrentDictionary<byte[], PreparedDocument> _documents = new(Utf8Comparer.Instance);

    internal PreparedDocument Get(ReadOnlySpan<byte> text)
    {
        var lookup = _documents.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (lookup.TryGetValue(text, out var known))
        {
            return known;
        }

        var prepared = Prepare(text);
        if (_documents.Count >= limits.CachedDocuments)
        {
            _documents.Clear();
        }

        return lookup.TryAdd(text, prepared) ? prepared : prepared;
    }

    private PreparedDocument Prepare(ReadOnlySpan<byte> text)
    {
        try
        {
            return new PreparedDocument(schema, Parser.ParseDocument(text, _options), limits);
        }
        catch (GraphQLSyntaxException exception)
        {
            return new PreparedDocument(schema, new GraphQLError(exception.Message, exception.Code, [exception.Location]));
        }
    }
}
