using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>Keeps the full-text index in step with subjects and messages, in the append's transaction.</summary>
internal static class SqliteSearchWrites
{
    private const string SameSubject =
        "SELECT 1 FROM tickets WHERE tenant = ?1 AND id = ?2 AND subject = ?3 AND external_reference IS ?4";

    private const string PutDocument =
        """
        INSERT INTO search_documents (tenant, ticket, message, is_public) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (tenant, ticket, message) DO UPDATE SET is_public = excluded.is_public RETURNING id
        """;

    private const string PutWords = "INSERT OR REPLACE INTO search_index (rowid, tenant, words) VALUES (?1, ?2, ?3)";

    public static void IndexSubject(SqliteSession session, string tenant, TicketRow row)
    {
        var same = session.Statement(SameSubject);
        same.Bind(1, tenant);
        same.Bind(2, row.Id.Number);
        same.Bind(3, row.Subject);
        same.Bind(4, row.ExternalReference);
        var unchanged = same.Step();
        same.Reset();
        if (!unchanged)
            Index(session, tenant, row.Id.Number, 0, isPublic: true, SearchText.OfSubject(row));
    }

    public static void Index(SqliteSession session, string tenant, long ticket, int message, bool isPublic, string text)
    {
        var document = session.Statement(PutDocument);
        document.Bind(1, tenant);
        document.Bind(2, ticket);
        document.Bind(3, message);
        document.Bind(4, isPublic);
        document.Step();
        var id = document.Int64(0);
        document.Reset();

        var words = session.Statement(PutWords);
        words.Bind(1, id);
        words.Bind(2, SearchText.TenantWord(tenant));
        words.Bind(3, SearchText.Indexed(text));
        words.Run();
    }
}
