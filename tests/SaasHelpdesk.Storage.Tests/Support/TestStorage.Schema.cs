using System.Data.Common;
using Npgsql;
using SaasHelpdesk.Storage.Migrations;
using SaasHelpdesk.Storage.PostgreSql;
using SaasHelpdesk.Storage.Sqlite;

namespace SaasHelpdesk.Storage.Tests.Support;

internal sealed partial class TestStorage
{
    /// <summary>A migrator with other migrations than the shipped ones.</summary>
    public IMigrator Migrator(IReadOnlyList<Migration> migrations) => _engine == Engine.Sqlite
        ? new SqliteMigrator(Get<SqliteDatabase>(), migrations, TimeProvider.System)
        : new PostgresMigrator(Get<PostgresDatabase>(), migrations, TimeProvider.System);

    /// <summary>Runs SQL as the schema's owner.</summary>
    public async Task Execute(string sql)
    {
        await using var connection = await OpenAsOwner();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs SQL as the schema's owner in a transaction that stays open. PostgreSQL only.</summary>
    public async Task<OpenTransaction> OpenTransaction(string sql)
    {
        var connection = (NpgsqlConnection)await OpenAsOwner();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync();
        return new OpenTransaction(connection, transaction);
    }

    /// <summary>The first column of a query, as the schema's owner.</summary>
    public async Task<List<string>> Query(string sql)
    {
        await using var connection = await OpenAsOwner();
        return await Query(connection, sql);
    }

    /// <summary>A table's columns by name.</summary>
    public async Task<Dictionary<string, (string Type, bool Nullable)>> Columns(string table)
    {
        var lines = await Query(_engine == Engine.Sqlite
            ? $"SELECT name || '|' || type || '|' || (\"notnull\" = 0 AND pk = 0) FROM pragma_table_info('{table}')"
            : $"""
                SELECT attname || '|' || format_type(atttypid, atttypmod) || '|' || CASE WHEN attnotnull THEN 0 ELSE 1 END
                FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 AND NOT attisdropped
                """);
        return lines.Select(line => line.Split('|')).ToDictionary(parts => parts[0], parts => (parts[1], parts[2] == "1"));
    }

    /// <summary>How the database would run the command.</summary>
    public async Task<string> Plan(DbCommand command)
    {
        command.CommandText = (_engine == Engine.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(_engine == Engine.Sqlite ? 3 : 0));
        return string.Join('\n', lines);
    }

    private static async Task<List<string>> Query(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetValue(0).ToString()!);
        return lines;
    }

    private async Task<DbConnection> OpenAsOwner()
    {
        if (_engine == Engine.Sqlite)
            return Get<SqliteDatabase>().Open(SqliteDatabase.ReaderCache);
        var connection = new NpgsqlConnection(Get<PostgresDatabase>().Owner + ";Search Path=" + PostgresDatabase.Schema);
        await connection.OpenAsync();
        return connection;
    }
}
