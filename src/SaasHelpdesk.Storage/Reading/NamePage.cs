using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Pages of lists that are sorted by name and id.</summary>
internal static class NamePage
{
    public static Refusal? Check(PageRequest page)
    {
        if (page.Size is < 1 or > PageRequest.MaxSize)
            return PageRefusals.Size;
        if (page.After is not null && !NameCursor.TryParse(page.After, out _))
            return PageRefusals.Cursor("after");
        return page.Before is not null && !NameCursor.TryParse(page.Before, out _) ? PageRefusals.Cursor("before") : null;
    }

    /// <summary>The row behind which the page begins; null for the start of the list.</summary>
    public static NameCursor? After(PageRequest page) => page.After is not null && NameCursor.TryParse(page.After, out var cursor) ? cursor : null;

    /// <summary>The row before which the page ends; null for the end of the list.</summary>
    public static NameCursor? Before(PageRequest page) => page.Before is not null && NameCursor.TryParse(page.Before, out var cursor) ? cursor : null;

    /// <summary>The page of rows of which one more than asked for was read, nearest to the cursor first.</summary>
    public static Page<TRow> Of<TEntity, TRow>(
        List<TEntity> rows, PageRequest page, long? total, Func<TEntity, TRow> toRow, Func<TEntity, NameCursor> cursorOf)
    {
        var hasMore = rows.Count > page.Size;
        if (hasMore)
            rows.RemoveAt(page.Size);
        if (page.Backward)
            rows.Reverse();
        var items = rows.ConvertAll(row => new PageItem<TRow>(toRow(row), cursorOf(row).ToString()));
        return page.Backward
            ? new Page<TRow>(items, page.Before is not null, hasMore, total)
            : new Page<TRow>(items, hasMore, page.After is not null, total);
    }
}
