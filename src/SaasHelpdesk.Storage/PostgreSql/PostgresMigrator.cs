using Npgsql;
using SaasHelpdesk.Storage.Migrations;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>Applies the migrations as the owner in one transaction, under an advisory lock that a second process waits for.</summary>
internal sealed class PostgresMigrator(PostgresDatabase database, IReadOnlyList<Migration> shipped, TimeProvider time) : IMigrator
{
    // "helpdesk" in ASCII.
    private const long LockKey = 0x68656C706465736B;

    // Not a migration, because a dump may be loaded at any time after.
    private const string KeepFeedAhead =
        $"""
        DO $$ BEGIN
            IF to_regproc('{PostgresDatabase.Schema}.keep_feed_ahead') IS NOT NULL THEN CALL {PostgresDatabase.Schema}.keep_feed_ahead(); END IF;
        END $$
        """;

    public async ValueTask<IReadOnlyList<Migration>> Migrate(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Execute(connection, $"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken);
        await Execute(
            connection,
            $"""
            CREATE SCHEMA IF NOT EXISTS {PostgresDatabase.Schema};
            SET LOCAL search_path = {PostgresDatabase.Schema};
            SET LOCAL client_min_messages = warning;
            CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL);
            """,
            cancellationToken);
        var pending = MigrationPlan.Pending(shipped, await Applied(connection, cancellationToken));
        foreach (var migration in pending)
        {
            await Execute(connection, migration.Sql, cancellationToken);
            await Record(connection, migration, cancellationToken);
        }

        await Execute(connection, KeepFeedAhead, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return pending;
    }

    private static async ValueTask Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // The text is the program's own: shipped migrations.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async ValueTask<List<AppliedMigration>> Applied(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT name, checksum FROM migrations ORDER BY name COLLATE \"C\"", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new List<AppliedMigration>();
        while (await reader.ReadAsync(cancellationToken))
            applied.Add(new(reader.GetString(0), reader.GetString(1)));
        return applied;
    }

    private async ValueTask Record(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("INSERT INTO migrations (name, checksum, applied_at) VALUES ($1, $2, $3)", connection);
        command.Parameters.Add(new() { Value = migration.Name });
        command.Parameters.Add(new() { Value = migration.Checksum });
        command.Parameters.Add(new() { Value = time.GetUtcNow().UtcDateTime });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
