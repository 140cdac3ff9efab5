using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Schema;

/// <summary>A page of a list, as Relay has it.</summary>
internal sealed record Connection<T>(IReadOnlyList<PageItem<T>> Edges, PageInfo PageInfo, long? TotalCount)
{
    public IEnumerable<T> Nodes => Edges.Select(static edge => edge.Value);

    public static Connection<T> Of(IReadOnlyList<PageItem<T>> edges, bool hasNext, bool hasPrevious, long? total) => new(
        edges,
        new PageInfo(hasNext, hasPrevious, edges.Count == 0 ? null : edges[0].Cursor, edges.Count == 0 ? null : edges[^1].Cursor),
        total);
}
