using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Why the change feed is not read.</summary>
internal static class FeedRefusals
{
    public static Refusal Cursor { get; } = Refusal.Validation(
        "changes.cursor", "The cursor is damaged or belongs to another tenant or list.", "after");

    public static Refusal Ahead { get; } = Refusal.Validation(
        "changes.cursorAhead",
        "The cursor lies behind the end of the feed: the data was put back to an earlier state. Read everything anew and go on from a new cursor.",
        "after");
}
