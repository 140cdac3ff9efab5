using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Reads published configurations through the context.</summary>
internal sealed class ConfigurationReader(IReadDatabase database, TenantScope scope) : IConfigurationReader
{
    // The stable name of the event, taken from where it is declared.
    private static readonly string EventName = EventJson.NameOf<TenantEvent>(new ConfigurationPublished(null!, null));

    public async ValueTask<IReadOnlyList<RecordedEvent>> Published(
        TenantId tenant, long? after, long? before, int limit, bool oldest, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        var rows = Of(context, tenant);
        if (after is { } upper)
            rows = rows.Where(row => row.Version < upper);
        if (before is { } lower)
            rows = rows.Where(row => row.Version > lower);
        var sorted = oldest ? rows.OrderBy(row => row.Version) : rows.OrderByDescending(row => row.Version);
        var found = await sorted.Take(limit).ToListAsync(cancellationToken);
        if (oldest)
            found.Reverse();
        return found.ConvertAll(row => row.ToRecorded());
    }

    public async ValueTask<int> CountPublished(TenantId tenant, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(scope, cancellationToken);
        return await Of(context, tenant).CountAsync(cancellationToken);
    }

    private static IQueryable<EventEntity> Of(HelpdeskContext context, TenantId tenant)
    {
        var (slug, stream) = (tenant.Value, StreamId.Of(tenant).ToString());
        return context.Events.Where(row => row.Tenant == slug && row.Stream == stream && row.Type == EventName);
    }
}
