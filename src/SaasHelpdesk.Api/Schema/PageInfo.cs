namespace SaasHelpdesk.Api.Schema;

/// <summary>Where a page lies in its list.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
