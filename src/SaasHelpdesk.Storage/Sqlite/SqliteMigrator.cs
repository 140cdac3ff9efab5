using Microsoft.Data.Sqlite;
using SaasHelpdesk.Storage.Migrations;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>Applies the migrations in one immediate transaction, which is also the lock against a second process.</summary>
internal sealed class SqliteMigrator(SqliteDatabase database, IReadOnlyList<Migration> shipped, TimeProvider time) : IMigrator
{
    public ValueTask<IReadOnlyList<Migration>> Migrate(CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(database.Path)) is { } folder)
            Directory.CreateDirectory(folder);
        using var connection = database.Open(SqliteDatabase.WriterCache, create: true);
        SqliteDatabase.Execute(connection, "PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        SqliteDatabase.Execute(connection, """
            CREATE TABLE IF NOT EXISTS migrations (
                name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, applied_at TEXT NOT NULL
            ) STRICT, WITHOUT ROWID
            """);
        var pending = MigrationPlan.Pending(shipped, Applied(connection));
        foreach (var migration in pending)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SqliteDatabase.Execute(connection, migration.Sql);
            Record(connection, migration);
        }

        transaction.Commit();
        return new(pending);
    }

    private static List<AppliedMigration> Applied(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, checksum FROM migrations ORDER BY name";
        using var reader = command.ExecuteReader();
        var applied = new List<AppliedMigration>();
        while (reader.Read())
            applied.Add(new(reader.GetString(0), reader.GetString(1)));
        return applied;
    }

    private void Record(SqliteConnection connection, Migration migration)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO migrations (name, checksum, applied_at) VALUES ($name, $checksum, $at)";
        command.Parameters.AddWithValue("$name", migration.Name);
        command.Parameters.AddWithValue("$checksum", migration.Checksum);
        command.Parameters.AddWithValue("$at", time.GetUtcNow().ToString("O"));
        command.ExecuteNonQuery();
    }
}
