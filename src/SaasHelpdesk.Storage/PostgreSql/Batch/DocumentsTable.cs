using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>
/// The full-text documents. Runs before the tickets are replaced, because a subject is indexed again only if it differs from the ticket's.
/// </summary>
internal sealed class DocumentsTable : BatchTable
{
    private readonly List<long> _tickets;
    private readonly List<int> _messages;
    private readonly List<bool> _public;
    private readonly List<string> _texts;
    private readonly List<string?> _subjects;
    private readonly List<string?> _references;

    public DocumentsTable()
    {
        _tickets = Column<long>("ticket");
        _messages = Column<int>("message");
        _public = Column<bool>("is_public");
        _texts = Column<string>("content");
        _subjects = Column<string?>("subject");
        _references = Column<string?>("reference");
        Command.CommandText =
            $"""
            INSERT INTO search_documents (tenant, ticket, message, is_public, words)
            SELECT DISTINCT ON (i.tenant, i.ticket, i.message)
                i.tenant, i.ticket, i.message, i.is_public, document_words(i.tenant, i.content)
            FROM {Source}
            WHERE {Won} AND (i.message > 0 OR NOT EXISTS (
                SELECT FROM tickets AS t WHERE t.tenant = i.tenant AND t.id = i.ticket AND t.subject = i.subject
                    AND t.external_reference IS NOT DISTINCT FROM i.reference))
            ORDER BY i.tenant, i.ticket, i.message, i.n DESC
            ON CONFLICT (tenant, ticket, message) DO UPDATE SET is_public = excluded.is_public, words = excluded.words
            """;
    }

    public void AddSubject(int slot, string tenant, TicketRow row) =>
        Add(slot, tenant, row.Id.Number, 0, isPublic: true, SearchText.OfSubject(row), row.Subject, row.ExternalReference);

    public void AddMessage(int slot, string tenant, MessageRow row) =>
        Add(slot, tenant, row.Ticket.Number, row.Number, row.IsPublic, row.Body, null, null);

    private void Add(
        int slot, string tenant, long ticket, int message, bool isPublic, string text, string? subject, string? reference)
    {
        AddRow(slot, tenant);
        _tickets.Add(ticket);
        _messages.Add(message);
        _public.Add(isPublic);
        _texts.Add(SearchText.Indexed(text));
        _subjects.Add(subject);
        _references.Add(reference);
    }
}
