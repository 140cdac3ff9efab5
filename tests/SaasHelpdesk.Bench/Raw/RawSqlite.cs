using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SaasHelpdesk.Bench.Hosting;
using SaasHelpdesk.Storage.Ledger;
using SQLitePCL;

namespace SaasHelpdesk.Bench.Raw;

/// <summary>Copies rows with prepared statements and nothing else, durably: the least that a writer of these rows must do.</summary>
internal static class RawSqlite
{
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA temp_store = MEMORY; " +
            "PRAGMA cache_size = -65536;";
        command.ExecuteNonQuery();
        return connection;
    }

    public static List<CapturedTable> Capture(BenchDatabase database)
    {
        using var connection = (SqliteConnection)database.Open();
        var names = Read(
            connection,
            "SELECT name, sql LIKE '%WITHOUT ROWID' FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' AND name <> 'migrations'");
        var tables = new List<CapturedTable>();
        foreach (var table in names)
        {
            var name = (string)table[0]!;
            string[] columns = [.. Read(connection, $"SELECT name FROM pragma_table_info('{name}')").Select(row => (string)row[0]!)];
            var order = (long)table[1]! == 1 ? "" : " ORDER BY rowid";
            tables.Add(new(name, columns, [], Read(connection, $"SELECT {string.Join(", ", columns)} FROM {name}{order}")));
        }

        var documents = Read(connection, $"SELECT d.id, d.tenant, {CapturedTable.DocumentText} FROM search_documents AS d ORDER BY d.id");
        foreach (var document in documents)
            (document[1], document[2]) = (SearchText.TenantWord((string)document[1]!), SearchText.Indexed((string)document[2]!));
        tables.Add(new("search_index", ["rowid", "tenant", "words"], [], documents));
        return tables;
    }

    public static double Write(BenchDatabase database, IReadOnlyList<CapturedTable> tables, int transactions)
    {
        using var connection = (SqliteConnection)database.Open();
        var handle = connection.Handle!;
        var started = Stopwatch.GetTimestamp();
        var statements = tables.Select(table => Prepare(handle, Insert(table))).ToArray();
        using var begin = Prepare(handle, "BEGIN IMMEDIATE");
        using var commit = Prepare(handle, "COMMIT");
        for (var part = 0; part < transactions; part++)
        {
            Run(handle, begin);
            for (var i = 0; i < tables.Count; i++)
            {
                var (start, end) = tables[i].Part(part, transactions);
                for (var row = start; row < end; row++)
                {
                    Bind(statements[i], tables[i].Rows[row]);
                    Run(handle, statements[i]);
                }
            }

            Run(handle, commit);
        }

        foreach (var statement in statements)
            statement.Dispose();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static string Insert(CapturedTable table) =>
        $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"?{i + 1}"))})";

    private static sqlite3_stmt Prepare(sqlite3 handle, string sql)
    {
        Check(handle, raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return statement;
    }

    private static void Bind(sqlite3_stmt statement, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _ = values[i] switch
            {
                long number => raw.sqlite3_bind_int64(statement, i + 1, number),
                string text => raw.sqlite3_bind_text(statement, i + 1, text),
                byte[] bytes => raw.sqlite3_bind_blob(statement, i + 1, bytes),
                _ => raw.sqlite3_bind_null(statement, i + 1),
            };
        }
    }

    private static void Run(sqlite3 handle, sqlite3_stmt statement)
    {
        if (raw.sqlite3_step(statement) is var code && code != raw.SQLITE_DONE)
            Check(handle, code);
        Check(handle, raw.sqlite3_reset(statement));
    }

    private static void Check(sqlite3 handle, int code)
    {
        if (code != raw.SQLITE_OK)
            throw new InvalidOperationException(raw.sqlite3_errmsg(handle).utf8_to_string());
    }

    private static List<object?[]> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the program's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            rows.Add(row);
        }

        return rows;
    }
}
