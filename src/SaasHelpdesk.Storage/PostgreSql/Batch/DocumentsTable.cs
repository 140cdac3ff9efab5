using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The full-text documents. A text that is indexed already, as most subjects are, is not indexed again.</summary>
internal sealed class DocumentsTable : BatchTable
{
    private const string Digest = "hashtextextended(i.content, i.is_public::integer)";

    private readonly List<long> _tickets;
    private readonly List<int> _messages;
    private readonly List<bool> _public;
    private readonly List<string> _texts;

    public DocumentsTable()
    {
        _tickets = Column<long>("ticket");
        _messages = Column<int>("message");
        _public = Column<bool>("is_public");
        _texts = Column<string>("content");
        // A sub-select that is no join: whatever the planner thinks of the table's size, it is one look-up by the key.
        Command.CommandText =
            $"""
            INSERT INTO search_documents (tenant, ticket, message, is_public, digest, words)
            SELECT DISTINCT ON (i.tenant, i.ticket, i.message)
                i.tenant, i.ticket, i.message, i.is_public, {Digest}, document_words(i.tenant, i.content)
            FROM {Source}
            WHERE {Won} AND {Digest} IS DISTINCT FROM (
                SELECT d.digest FROM search_documents AS d WHERE d.tenant = i.tenant AND d.ticket = i.ticket AND d.message = i.message)
            ORDER BY i.tenant, i.ticket, i.message, i.n DESC
            ON CONFLICT (tenant, ticket, message)
            DO UPDATE SET is_public = excluded.is_public, digest = excluded.digest, words = excluded.words
            """;
    }

    public void AddSubject(int slot, string tenant, TicketRow row) =>
        Add(slot, tenant, row.Id.Number, 0, isPublic: true, SearchText.OfSubject(row));

    public void AddMessage(int slot, string tenant, MessageRow row) =>
        Add(slot, tenant, row.Ticket.Number, row.Number, row.IsPublic, row.Body);

    private void Add(int slot, string tenant, long ticket, int message, bool isPublic, string text)
    {
        AddRow(slot, tenant);
        _tickets.Add(ticket);
        _messages.Add(message);
        _public.Add(isPublic);
        _texts.Add(SearchText.Indexed(text));
    }
}
