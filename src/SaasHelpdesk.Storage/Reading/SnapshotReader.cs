using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Reads streams through the context.</summary>
internal sealed class SnapshotReader(IReadDatabase database, TenantScope scope) : ISnapshotReader
{
    public async ValueTask<IReadOnlyDictionary<StreamId, StreamSnapshot>> Snapshots(
        TenantId tenant, IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken)
    {
        var (slug, names) = (tenant.Value, Names(streams));
        var found = new Dictionary<StreamId, StreamSnapshot>(streams.Count);
        await using var context = await database.Open(scope, cancellationToken);
        var rows = context.Streams.Where(row => row.Tenant == slug && names.Contains(row.Stream));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            found.Add(StreamId.Parse(row.Stream), row.ToSnapshot());
        return found;
    }

    public async ValueTask<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> Events(
        TenantId tenant, IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken)
    {
        var (slug, names) = (tenant.Value, Names(streams));
        var found = new Dictionary<StreamId, IReadOnlyList<RecordedEvent>>(streams.Count);
        await using var context = await database.Open(scope, cancellationToken);
        var rows = context.Events.Where(row => row.Tenant == slug && names.Contains(row.Stream)).OrderBy(row => row.Stream).ThenBy(row => row.Version);
        (string? Stream, List<RecordedEvent> Events) current = (null, []);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.Stream != current.Stream)
            {
                current = (row.Stream, []);
                found.Add(StreamId.Parse(row.Stream), current.Events);
            }

            current.Events.Add(row.ToRecorded());
        }

        return found;
    }

    public async ValueTask<IReadOnlyDictionary<StreamId, Stretch<RecordedEvent>>> EventStretches(
        TenantId tenant, IReadOnlyCollection<StreamId> streams, NumberRange range, CancellationToken cancellationToken)
    {
        var sql = database.Stretches(new StretchQuery("events", "stream", "version", range), tenant.Value, Names(streams));
        await using var context = await database.Open(scope, cancellationToken);
        var rows = await context.Events.FromSql(sql).OrderBy(row => row.Stream).ThenBy(row => row.Version).ToListAsync(cancellationToken);
        return rows.GroupBy(static row => row.Stream).ToDictionary(
            static stream => StreamId.Parse(stream.Key), stream => Stretch<RecordedEvent>.Of([.. stream.Select(static row => row.ToRecorded())], range));
    }

    private static string[] Names(IReadOnlyCollection<StreamId> streams) => [.. streams.Select(static stream => stream.ToString()).Distinct()];
}
