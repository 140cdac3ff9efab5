using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Reads the outbox through the context.</summary>
internal sealed class DeliveryReader(IReadDatabase database, TenantScope scope) : IDeliveryReader
{
    public async ValueTask<IReadOnlyList<Tenanted<GivenUpDelivery>>> GivenUp(int limit, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        var rows = await context.Outbox.Where(row => row.ReadyAt == null && row.DeliveredAt == null)
            .OrderByDescending(row => row.Sequence)
            .Take(limit)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(static row => new Tenanted<GivenUpDelivery>(new TenantId(row.Tenant), row.ToGivenUp()));
    }

    public async ValueTask<IReadOnlyList<Tenanted<OutboxMessage>>> Inbox(
        IReadOnlyCollection<string> targets, int limit, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        var rows = await context.Outbox
            .Where(row => row.Channel == "notification" && row.DeliveredAt != null && targets.Contains(row.Target))
            .OrderByDescending(row => row.Sequence)
            .Take(limit)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(static row => new Tenanted<OutboxMessage>(new TenantId(row.Tenant), row.ToMessage()));
    }
}
