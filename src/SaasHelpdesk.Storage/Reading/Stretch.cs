namespace SaasHelpdesk.Storage.Reading;

/// <summary>A stretch of a numbered list.</summary>
/// <typeparam name="T">The rows' type.</typeparam>
/// <param name="Rows">The rows, in the order of their numbers.</param>
/// <param name="HasMore">Whether the range holds more rows in the direction of reading.</param>
public sealed record Stretch<T>(IReadOnlyList<T> Rows, bool HasMore)
{
    /// <summary>Of rows in the order of their numbers, of which one more was read than asked for.</summary>
    internal static Stretch<T> Of(List<T> rows, NumberRange range)
    {
        var hasMore = rows.Count > range.Size;
        if (hasMore)
            rows.RemoveAt(range.Backward ? 0 : range.Size);
        return new(rows, hasMore);
    }
}
