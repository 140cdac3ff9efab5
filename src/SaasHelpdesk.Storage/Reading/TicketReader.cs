using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Reads tickets through the context. One SQL statement for a page, one more for its total.</summary>
internal sealed partial class TicketReader(IReadDatabase database, TenantScope scope) : ITicketReader
{
    public async ValueTask<TicketRow?> Find(TenantKey<TicketId> ticket, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        var (tenant, id) = (ticket.Tenant.Value, ticket.Id.Number);
        var found = await context.Tickets.FirstOrDefaultAsync(row => row.Tenant == tenant && row.Id == id, cancellationToken);
        return found?.ToRow();
    }

    public async ValueTask<IReadOnlyDictionary<TenantKey<TicketId>, TicketRow>> FindMany(
        IReadOnlyCollection<TenantKey<TicketId>> tickets, CancellationToken cancellationToken)
    {
        var found = new Dictionary<TenantKey<TicketId>, TicketRow>(tickets.Count);
        await using var context = await database.Open(scope, cancellationToken);
        foreach (var (tenant, ids) in ByTenant(tickets))
        {
            var rows = context.Tickets.Where(row => row.Tenant == tenant && ids.Contains(row.Id));
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
                found.Add(row.Key, row.ToRow());
        }

        return found;
    }

    public async ValueTask<IReadOnlyDictionary<TenantKey<TicketId>, IReadOnlyList<MessageRow>>> Messages(
        IReadOnlyCollection<TenantKey<TicketId>> tickets, bool withInternalNotes, CancellationToken cancellationToken)
    {
        var found = new Dictionary<TenantKey<TicketId>, IReadOnlyList<MessageRow>>(tickets.Count);
        await using var context = await database.Open(scope, cancellationToken);
        foreach (var (tenant, ids) in ByTenant(tickets))
        {
            var rows = context.Messages.Where(row => row.Tenant == tenant && ids.Contains(row.Ticket));
            if (!withInternalNotes)
                rows = rows.Where(row => row.IsPublic);
            var ordered = rows.OrderBy(row => row.Ticket).ThenBy(row => row.Number);
            await foreach (var row in ordered.AsAsyncEnumerable().WithCancellation(cancellationToken))
                Conversation(found, row).Add(row.ToRow());
        }

        return found;
    }

    private static List<MessageRow> Conversation(Dictionary<TenantKey<TicketId>, IReadOnlyList<MessageRow>> found, MessageEntity row)
    {
        var key = row.TicketKey;
        if (found.TryGetValue(key, out var known))
            return (List<MessageRow>)known;
        var messages = new List<MessageRow>();
        found.Add(key, messages);
        return messages;
    }

    private static IEnumerable<(string Tenant, long[] Ids)> ByTenant(IReadOnlyCollection<TenantKey<TicketId>> tickets) =>
        tickets.GroupBy(static key => key.Tenant.Value, static key => key.Id.Number)
            .Select(static group => (group.Key, group.Distinct().ToArray()));
}
