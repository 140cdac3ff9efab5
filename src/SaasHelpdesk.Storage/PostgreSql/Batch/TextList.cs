using System.Collections.Immutable;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>A list of texts as one text. The ledger refuses texts that contain the separator.</summary>
internal static class TextList
{
    public const char Separator = '\u001f';

    public static string Join(ImmutableArray<string> values) => values.IsDefaultOrEmpty ? "" : string.Join(Separator, values);
}
