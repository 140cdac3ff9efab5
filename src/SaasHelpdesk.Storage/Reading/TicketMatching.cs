using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>The tickets that pass a filter, its text included.</summary>
internal static class TicketMatching
{
    public static IQueryable<TicketEntity> Of(
        IReadDatabase database, HelpdeskContext context, IQueryable<TicketEntity> tickets, TicketFilter filter, string[] tenants)
    {
        tickets = tickets.Apply(filter);
        if (string.IsNullOrWhiteSpace(filter.Text))
            return tickets;
        var words = SearchWords.Of(filter.Text);
        if (words.Words.Count == 0)
            return tickets.Where(static _ => false);
        var found = database.Search(context, tenants, words, filter.TextInInternalNotes, newest: null)
            .Select(hit => new { hit.Tenant, hit.Ticket })
            .Distinct();
        return tickets.Join(found, row => new { row.Tenant, Ticket = row.Id }, hit => hit, (row, _) => row);
    }
}
