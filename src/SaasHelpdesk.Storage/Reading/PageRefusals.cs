using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Why a page is refused.</summary>
internal static class PageRefusals
{
    public static Refusal Size { get; } =
        Refusal.Validation("page.size", $"A page has 1 to {PageRequest.MaxSize} rows.");

    public static Refusal Cursor(string field) =>
        Refusal.Validation("page.cursor", "The cursor is damaged or belongs to a list with another sort.", field);
}
