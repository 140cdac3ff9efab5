using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The ledger in the database file.</summary>
internal sealed class SqliteLedger(SqliteWriter writer, SqliteReaders readers) : ILedger
{
    private const string LoadStream = "SELECT version, state FROM streams WHERE tenant = ?1 AND stream = ?2";

    private const string ReadEvents =
        "SELECT version, type, at, data FROM events WHERE tenant = ?1 AND stream = ?2 AND version >= ?3 ORDER BY version";

    public ValueTask<AppendOutcome> Append(LedgerAppend append, CancellationToken cancellationToken)
    {
        AppendCheck.Check(append);
        var write = new SqliteAppend(append);
        var queued = writer.Enqueue(write, cancellationToken);
        return queued.IsCompletedSuccessfully ? write.Task : AppendSlowly(queued, write);
    }

    public ValueTask<StreamSnapshot?> Load(TenantId tenant, StreamId stream, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read((tenant, stream), static (session, key) =>
        {
            var statement = session.Statement(LoadStream);
            statement.Bind(1, key.tenant.Value);
            statement.Bind(2, key.stream.ToString());
            var snapshot = statement.Step() ? new StreamSnapshot(statement.Int64(0), statement.Blob(1)) : null;
            statement.Reset();
            return snapshot;
        }));
    }

    public ValueTask<IReadOnlyList<RecordedEvent>> Read(
        TenantId tenant, StreamId stream, long fromVersion, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read((tenant, stream, fromVersion), static (session, key) =>
        {
            var statement = session.Statement(ReadEvents);
            statement.Bind(1, key.tenant.Value);
            statement.Bind(2, key.stream.ToString());
            statement.Bind(3, key.fromVersion);
            var events = new List<RecordedEvent>();
            while (statement.Step())
            {
                events.Add(new(
                    statement.Int64(0), statement.Text(1), Microseconds.ToInstant(statement.Int64(2)), statement.Blob(3)));
            }

            statement.Reset();
            return (IReadOnlyList<RecordedEvent>)events;
        }));
    }

    private static async ValueTask<AppendOutcome> AppendSlowly(ValueTask queued, SqliteAppend write)
    {
        await queued;
        return await write.Task;
    }
}
