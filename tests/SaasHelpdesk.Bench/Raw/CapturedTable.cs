namespace SaasHelpdesk.Bench.Raw;

/// <summary>All rows of a table, in the order in which they were written.</summary>
/// <param name="Name">The table.</param>
/// <param name="Columns">The columns that a writer gives.</param>
/// <param name="Types">Their types as the database calls them.</param>
/// <param name="Rows">The values: long, int, short, bool, string, byte[] or null.</param>
internal sealed record CapturedTable(string Name, string[] Columns, string[] Types, List<object?[]> Rows)
{
    /// <summary>
    /// The text of a search document, from which its words are made. The index holds no text that could be read back.
    /// </summary>
    public const string DocumentText =
        """
        CASE WHEN d.message = 0
            THEN (SELECT t.subject || ' ' || t.id || coalesce(' ' || t.external_reference, '') FROM tickets AS t WHERE t.tenant = d.tenant AND t.id = d.ticket)
            ELSE (SELECT m.body FROM messages AS m WHERE m.tenant = d.tenant AND m.ticket = d.ticket AND m.number = d.message)
        END
        """;

    /// <summary>The rows of one of several equal parts.</summary>
    public (int Start, int End) Part(int part, int parts) =>
        ((int)((long)Rows.Count * part / parts), (int)((long)Rows.Count * (part + 1) / parts));
}
