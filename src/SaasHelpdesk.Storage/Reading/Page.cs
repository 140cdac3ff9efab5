namespace SaasHelpdesk.Storage.Reading;

/// <summary>A stretch of a sorted list.</summary>
/// <typeparam name="T">The rows' type.</typeparam>
/// <param name="Items">The rows, in the order of the sort.</param>
/// <param name="HasNext">Whether rows follow. When paging backward: whether the request came from a row that follows.</param>
/// <param name="HasPrevious">Whether rows precede. When paging forward: whether the request came from a row that precedes.</param>
/// <param name="TotalCount">All rows that pass the filter, if asked for.</param>
public sealed record Page<T>(IReadOnlyList<PageItem<T>> Items, bool HasNext, bool HasPrevious, long? TotalCount);
