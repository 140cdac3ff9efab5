using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>Keeps the full-text index in step with subjects and messages, in the append's transaction.</summary>
internal static class SqliteSearchWrites
{
    private const string SameSubject =
        "SELECT 1 FROM tickets WHERE tenant = ?1 AND id = ?2 AND subject = ?3 AND external_reference IS ?4";

    private const string AddDocument =
        """
        INSERT INTO search_documents (tenant, ticket, message, is_public) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (tenant, ticket, message) DO NOTHING
        """;

    private const string ChangeDocument =
        "UPDATE search_documents SET is_public = ?4 WHERE tenant = ?1 AND ticket = ?2 AND message = ?3 RETURNING id";

    private const string RemoveWords = "DELETE FROM search_index WHERE rowid = ?1";
    private const string AddWords = "INSERT INTO search_index (rowid, tenant, words) VALUES (?1, ?2, ?3)";

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
        var document = session.Statement(AddDocument);
        Bind(document);
        var id = document.Run() ? session.LastInsertedId : Change();
        var words = session.Statement(AddWords);
        words.Bind(1, id);
        words.Bind(2, SearchText.TenantWord(tenant));
        words.Bind(3, SearchText.Indexed(text));
        words.Run();

        // Apart from the common way of a new document: an index that replaces first looks, and that costs as much as the writing.
        long Change()
        {
            var change = session.Statement(ChangeDocument);
            Bind(change);
            change.Step();
            var known = change.Int64(0);
            change.Reset();
            var remove = session.Statement(RemoveWords);
            remove.Bind(1, known);
            remove.Run();
            return known;
        }

        void Bind(SqliteStatement statement)
        {
            statement.Bind(1, tenant);
            statement.Bind(2, ticket);
            statement.Bind(3, message);
            statement.Bind(4, isPublic);
        }
    }
}
