using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Snapshots and events of many streams in one statement, for lists. Only of tenants in the request's <see cref="TenantScope"/>.</summary>
public interface ISnapshotReader
{
    /// <summary>The latest snapshots of those streams that exist.</summary>
    ValueTask<IReadOnlyDictionary<StreamId, StreamSnapshot>> Snapshots(
        TenantId tenant, IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken);

    /// <summary>All events of these streams, oldest first. A stream that does not exist is missing.</summary>
    ValueTask<IReadOnlyDictionary<StreamId, IReadOnlyList<RecordedEvent>>> Events(
        TenantId tenant, IReadOnlyCollection<StreamId> streams, CancellationToken cancellationToken);

    /// <summary>The same stretch of the events of these streams, by version. Reads no more than it gives. A stream without such events is missing.</summary>
    ValueTask<IReadOnlyDictionary<StreamId, Stretch<RecordedEvent>>> EventStretches(
        TenantId tenant, IReadOnlyCollection<StreamId> streams, NumberRange range, CancellationToken cancellationToken);
}
