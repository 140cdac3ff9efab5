using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Reads files of messages through the context.</summary>
internal sealed class AttachmentReader(IReadDatabase database, TenantScope scope) : IAttachmentReader
{
    public async ValueTask<IReadOnlyDictionary<TenantKey<TicketId>, IReadOnlyList<AttachmentRow>>> Of(
        IReadOnlyCollection<TenantKey<TicketId>> tickets, CancellationToken cancellationToken)
    {
        var found = new Dictionary<TenantKey<TicketId>, IReadOnlyList<AttachmentRow>>();
        await using var context = await database.Open(scope, cancellationToken);
        foreach (var group in tickets.GroupBy(static key => key.Tenant.Value, static key => key.Id.Number))
        {
            var (tenant, ids) = (group.Key, group.Distinct().ToArray());
            var rows = context.Attachments.Where(row => row.Tenant == tenant && ids.Contains(row.Ticket))
                .OrderBy(row => row.Ticket).ThenBy(row => row.Message).ThenBy(row => row.Place);
            foreach (var ofTicket in (await rows.ToListAsync(cancellationToken)).GroupBy(static row => row.TicketKey))
                found.Add(ofTicket.Key, [.. ofTicket.Select(static row => row.ToRow())]);
        }

        return found;
    }

    public async ValueTask<IReadOnlyList<AttachmentRow>> Find(TenantKey<AttachmentId> file, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        var (tenant, id) = (file.Tenant.Value, file.Id.Value);
        var rows = await context.Attachments.Where(row => row.Tenant == tenant && row.Id == id)
            .OrderBy(row => row.Ticket).ThenBy(row => row.Message)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(static row => row.ToRow());
    }
}
