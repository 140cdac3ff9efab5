using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <content>Stretches of conversations.</content>
internal sealed partial class TicketReader
{
    public async ValueTask<IReadOnlyDictionary<TicketId, Stretch<MessageRow>>> MessageStretches(
        TenantId tenant, IReadOnlyCollection<TicketId> tickets, NumberRange range, bool withInternalNotes, CancellationToken cancellationToken)
    {
        var query = new StretchQuery("messages", "ticket", "number", range, withInternalNotes ? null : "is_public");
        var sql = database.Stretches(query, tenant.Value, Numbers(tickets));
        await using var context = await database.Open(scope, cancellationToken);
        var rows = await context.Messages.FromSql(sql).OrderBy(row => row.Ticket).ThenBy(row => row.Number).ToListAsync(cancellationToken);
        return rows.GroupBy(static row => row.Ticket).ToDictionary(
            static ticket => new TicketId(ticket.Key), ticket => Stretch<MessageRow>.Of([.. ticket.Select(static row => row.ToRow())], range));
    }

    public async ValueTask<IReadOnlyDictionary<TicketId, int>> MessageCounts(
        TenantId tenant, IReadOnlyCollection<TicketId> tickets, bool withInternalNotes, CancellationToken cancellationToken)
    {
        var (slug, numbers) = (tenant.Value, Numbers(tickets));
        await using var context = await database.Open(scope, cancellationToken);
        var counts = await context.Messages
            .Where(row => row.Tenant == slug && numbers.Contains(row.Ticket) && (withInternalNotes || row.IsPublic))
            .GroupBy(row => row.Ticket)
            .Select(rows => new { Ticket = rows.Key, Count = rows.Count() })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(static row => new TicketId(row.Ticket), static row => row.Count);
    }

    private static long[] Numbers(IReadOnlyCollection<TicketId> tickets) => [.. tickets.Select(static ticket => ticket.Number).Distinct()];
}
