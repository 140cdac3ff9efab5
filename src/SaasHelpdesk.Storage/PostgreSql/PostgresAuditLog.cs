using NodaTime;
using Npgsql;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>The audit log in PostgreSQL. Who appends holds the row of the tenant's head, whichever node it is.</summary>
internal sealed class PostgresAuditLog(PostgresDatabase database) : IAuditLog
{
    private const string AddIntent =
        """
        INSERT INTO audit_intents (tenant, id, at, actor_kind, user_id, credential, action, target_kind, target_key, details)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string RemoveIntent = "DELETE FROM audit_intents WHERE tenant = $1 AND id = $2";
    private const string AnyOldIntent = "SELECT EXISTS (SELECT FROM audit_intents WHERE tenant = $1 AND at < $2)";

    private const string OldIntents =
        """
        SELECT id, at, actor_kind, user_id, credential, action, target_kind, target_key, details FROM audit_intents
        WHERE tenant = $1 AND at < $2 ORDER BY at, id LIMIT 100
        """;

    private const string MakeHead = "INSERT INTO audit_heads (tenant, sequence, hash) VALUES ($1, $2, $3) ON CONFLICT (tenant) DO NOTHING";
    private const string LockHead = "SELECT sequence, hash FROM audit_heads WHERE tenant = $1 FOR UPDATE";
    private const string MoveHead = "UPDATE audit_heads SET sequence = $2, hash = $3 WHERE tenant = $1";

    private const string AddEntry =
        """
        INSERT INTO audit (tenant, sequence, at, actor_kind, user_id, credential, action, target_kind, target_key, details, outcome, previous_hash, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;

    public async ValueTask Intend(TenantId tenant, string intent, AuditRecord record, CancellationToken cancellationToken) =>
        await database.App.For(
            tenant.Value,
            AddIntent,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(intent);
                Bind(parameters, record);
            },
            PostgresTransactions.Changed,
            cancellationToken);

    public async ValueTask Withdraw(TenantId tenant, string intent, CancellationToken cancellationToken) =>
        await database.App.For(tenant.Value, RemoveIntent, parameters => Bind(parameters, tenant, intent), PostgresTransactions.Changed, cancellationToken);

    public ValueTask<AuditEntry> Append(TenantId tenant, AuditRecord record, string? intent, CancellationToken cancellationToken) =>
        Locked(
            tenant,
            async (connection, head) =>
            {
                var entry = AuditChain.Next(tenant, head, record);
                await Add(connection, tenant, entry, intent, cancellationToken);
                return entry;
            },
            cancellationToken);

    public async ValueTask<int> Settle(TenantId tenant, Instant intendedBefore, CancellationToken cancellationToken)
    {
        var before = Microseconds.RoundDown(intendedBefore);
        var isAny = await database.App.For(
            tenant.Value,
            AnyOldIntent,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(before);
            },
            static async (reader, cancellation) => await reader.ReadAsync(cancellation) && reader.GetBoolean(0),
            cancellationToken);
        if (!isAny)
            return 0;
        return await Locked(
            tenant,
            async (connection, head) =>
            {
                // Read under the lock, so that two nodes do not settle the same.
                var left = await Intents(connection, tenant, before, cancellationToken);
                foreach (var (id, record) in left)
                {
                    var entry = AuditChain.Next(tenant, head, record);
                    await Add(connection, tenant, entry, id, cancellationToken);
                    head = new AuditHead(entry.Sequence, entry.Hash);
                }

                return left.Count;
            },
            cancellationToken);
    }

    private async ValueTask<T> Locked<T>(TenantId tenant, Func<NpgsqlConnection, AuditHead, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.App.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await work(connection, await Head(connection, tenant, cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (NpgsqlException error) when (PostgresDatabase.IsOutage(error))
        {
            throw PostgresDatabase.Unavailable(error);
        }
    }

    private static async ValueTask<AuditHead> Head(NpgsqlConnection connection, TenantId tenant, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        Command(batch, PostgresTransactions.SetTenants).Bind(tenant.Value);
        var make = Command(batch, MakeHead);
        make.Bind(tenant.Value);
        make.Bind(AuditChain.Start.Sequence);
        make.Bind(AuditChain.Start.Hash);
        Command(batch, LockHead).Bind(tenant.Value);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new AuditHead(reader.GetInt64(0), reader.GetString(1));
    }

    private static async ValueTask Add(NpgsqlConnection connection, TenantId tenant, AuditEntry entry, string? intent, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        var add = Command(batch, AddEntry);
        add.Bind(tenant.Value);
        add.Bind(entry.Sequence);
        Bind(add, entry.Record);
        add.Bind((short)entry.Record.Outcome);
        add.Bind(entry.PreviousHash);
        add.Bind(entry.Hash);
        var move = Command(batch, MoveHead);
        move.Bind(tenant.Value);
        move.Bind(entry.Sequence);
        move.Bind(entry.Hash);
        if (intent is not null)
            Bind(Command(batch, RemoveIntent), tenant, intent);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async ValueTask<List<(string Id, AuditRecord Record)>> Intents(
        NpgsqlConnection connection, TenantId tenant, long before, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(OldIntents, connection);
        command.Parameters.Bind(tenant.Value);
        command.Parameters.Bind(before);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<(string, AuditRecord)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            found.Add((reader.GetString(0), new AuditRecord
            {
                At = Microseconds.ToInstant(reader.GetInt64(1)),
                Actor = new AuditActor((AuthorKind)reader.GetInt16(2), new UserId(reader.GetString(3)), reader.GetFieldValue<string?>(4)),
                Action = reader.GetString(5),
                TargetKind = reader.GetString(6),
                TargetKey = reader.GetString(7),
                Details = reader.GetString(8),
                Outcome = AuditOutcome.Unknown,
            }));
        }

        return found;
    }

    private static NpgsqlParameterCollection Command(NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command.Parameters;
    }

    private static void Bind(NpgsqlParameterCollection parameters, TenantId tenant, string intent)
    {
        parameters.Bind(tenant.Value);
        parameters.Bind(intent);
    }

    private static void Bind(NpgsqlParameterCollection parameters, AuditRecord record)
    {
        parameters.Bind(Microseconds.RoundDown(record.At));
        parameters.Bind((short)record.Actor.Kind);
        parameters.Bind(record.Actor.User.Value);
        parameters.Bind(record.Actor.Credential);
        parameters.Bind(record.Action);
        parameters.Bind(record.TargetKind);
        parameters.Bind(record.TargetKey);
        parameters.Bind(record.Details);
    }
}
