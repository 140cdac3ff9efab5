using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>The ledger in PostgreSQL.</summary>
internal sealed class PostgresLedger(PostgresWriter writer, PostgresSnapshots snapshots, PostgresDatabase database) : ILedger
{
    private const string ReadEvents =
        "SELECT version, type, at, data FROM events WHERE tenant = $1 AND stream = $2 AND version >= $3 ORDER BY version";

    public async ValueTask<AppendOutcome> Append(LedgerAppend append, CancellationToken cancellationToken)
    {
        AppendCheck.Check(append);
        var queued = new PostgresAppend(append);
        await writer.Enqueue(queued, cancellationToken);
        return await queued.Completion.Task;
    }

    public ValueTask<StreamSnapshot?> Load(TenantId tenant, StreamId stream, CancellationToken cancellationToken) =>
        snapshots.Load(tenant, stream, cancellationToken);

    public ValueTask<IReadOnlyList<RecordedEvent>> Read(
        TenantId tenant, StreamId stream, long fromVersion, CancellationToken cancellationToken) =>
        database.App.For(
            tenant.Value,
            ReadEvents,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(stream.ToString());
                parameters.Bind(fromVersion);
            },
            static async (reader, cancellation) =>
            {
                var events = new List<RecordedEvent>();
                while (await reader.ReadAsync(cancellation))
                {
                    events.Add(new(
                        reader.GetInt64(0),
                        reader.GetString(1),
                        Microseconds.ToInstant(reader.GetInt64(2)),
                        reader.GetFieldValue<byte[]>(3)));
                }

                return (IReadOnlyList<RecordedEvent>)events;
            },
            cancellationToken);
}
