using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>
/// The append-only event store. An append is one durable transaction: events, snapshot, read-model rows, next wake-up and outbox rows
/// are all there or none is.
/// </summary>
public interface ILedger
{
    /// <summary>Appends if the stream is still at <see cref="LedgerAppend.ExpectedVersion"/>; durable when the task completes.</summary>
    /// <returns>Whether it was written, or that another writer was first.</returns>
    ValueTask<AppendOutcome> Append(LedgerAppend append, CancellationToken cancellationToken);

    /// <summary>The latest snapshot of a stream, or null if the stream does not exist.</summary>
    ValueTask<StreamSnapshot?> Load(TenantId tenant, StreamId stream, CancellationToken cancellationToken);

    /// <summary>The stream's events from <paramref name="fromVersion"/> on (the first event has version 1), oldest first.</summary>
    ValueTask<IReadOnlyList<RecordedEvent>> Read(TenantId tenant, StreamId stream, long fromVersion, CancellationToken cancellationToken);
}
