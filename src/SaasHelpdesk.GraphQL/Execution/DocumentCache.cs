using System.Collections.Concurrent;
using SaasHelpdesk.GraphQL.Execution.Plans;
using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Execution;

/// <summary>
/// Documents that were parsed and validated, by their text. When full, those go that were not asked for since the last time it
/// was full. Texts that cannot be executed are not kept: they are cheap to make in any number.
/// </summary>
internal sealed class DocumentCache(GraphQLSchema schema, ExecutorLimits limits)
{
    private readonly ParseOptions _options = new(limits.MaxTokens, limits.MaxNesting);
    private readonly ConcurrentDictionary<byte[], Entry> _documents = new(Utf8Comparer.Instance);
    private readonly Lock _eviction = new();

    internal int Count => _documents.Count;

    internal PreparedDocument Get(ReadOnlySpan<byte> text)
    {
        var lookup = _documents.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (lookup.TryGetValue(text, out var known))
        {
            known.IsUsed = true;
            return known.Document;
        }

        var prepared = Prepare(text);
        if (prepared.Errors.Count == 0)
        {
            MakeRoom();
            lookup.TryAdd(text, new Entry(prepared));
        }

        return prepared;
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

    private void MakeRoom()
    {
        if (_documents.Count < limits.CachedDocuments)
        {
            return;
        }

        lock (_eviction)
        {
            foreach (var (text, entry) in _documents)
            {
                if (!entry.IsUsed)
                {
                    _documents.TryRemove(text, out _);
                }

                entry.IsUsed = false;
            }

            // All were in use: then any may go.
            foreach (var text in _documents.Keys.Take(Math.Max(0, _documents.Count - limits.CachedDocuments + 1)))
            {
                _documents.TryRemove(text, out _);
            }
        }
    }

    private sealed class Entry(PreparedDocument document)
    {
        internal PreparedDocument Document { get; } = document;

        internal bool IsUsed { get; set; }
    }
}
