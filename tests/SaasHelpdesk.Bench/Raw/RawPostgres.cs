using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using SaasHelpdesk.Bench.Hosting;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Bench.Raw;

/// <summary>
/// Copies rows with one prepared <c>INSERT ... SELECT FROM unnest</c> a table, one round trip a transaction, as the owner and so without
/// row-level security: the least that a writer of these rows must do.
/// </summary>
internal static class RawPostgres
{
    private const string List = "_text";
    private const string Words = "tsvector";

    public static List<CapturedTable> Capture(BenchDatabase database)
    {
        using var connection = (NpgsqlConnection)database.Open();
        var columns = Read(
            connection,
            """
            SELECT c.table_name::text, c.column_name::text, c.udt_name::text FROM information_schema.columns AS c
            JOIN information_schema.tables AS t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
            WHERE c.table_schema = 'helpdesk' AND c.is_identity = 'NO' AND c.table_name <> 'migrations'
            ORDER BY c.table_name, c.ordinal_position
            """);
        var tables = new List<CapturedTable>();
        foreach (var table in columns.GroupBy(row => (string)row[0]!, StringComparer.Ordinal))
        {
            string[] names = [.. table.Select(row => (string)row[1]!)];
            string[] types = [.. table.Select(row => (string)row[2]!)];
            var selected = names.Zip(types, (name, type) => type switch
            {
                List => $"array_to_string({name}, chr(31))",
                Words => CapturedTable.DocumentText,
                _ => name,
            });
            var rows = Read(connection, $"SELECT {string.Join(", ", selected)} FROM {table.Key} AS d ORDER BY ctid");
            if (Array.IndexOf(types, Words) is var words && words >= 0)
                rows.ForEach(row => row[words] = SearchText.Indexed((string)row[words]!));
            if (rows.Count > 0)
                tables.Add(new(table.Key, names, types, rows));
        }

        return tables;
    }

    public static double Write(BenchDatabase database, IReadOnlyList<CapturedTable> tables, int transactions)
    {
        // Made before the clock runs: the arrays are what the writer is given.
        var parts = Enumerable.Range(0, transactions).Select(part => tables.Select(table => Arrays(table, table.Part(part, transactions))).ToArray()).ToArray();
        using var connection = (NpgsqlConnection)database.Open();
        using var batch = connection.CreateBatch();
        foreach (var table in tables)
        {
            var command = new NpgsqlBatchCommand(Insert(table));
            foreach (var type in table.Types)
                command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | TypeOf(type) });
            batch.BatchCommands.Add(command);
        }

        Fill(batch, parts[0]);
        var started = Stopwatch.GetTimestamp();
        batch.Prepare();
        foreach (var part in parts)
        {
            Fill(batch, part);
            batch.ExecuteNonQuery();
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Fill(NpgsqlBatch batch, Array[][] tables)
    {
        for (var table = 0; table < tables.Length; table++)
        {
            for (var column = 0; column < tables[table].Length; column++)
                batch.BatchCommands[table].Parameters[column].Value = tables[table][column];
        }
    }

    private static string Insert(CapturedTable table)
    {
        var values = table.Columns.Zip(table.Types, (name, type) => type switch
        {
            List => $"string_to_array({name}, chr(31))",
            Words => $"helpdesk.document_words(tenant, {name})",
            _ => name,
        });
        var arrays = table.Types.Select((type, i) => $"${i + 1}::{(type is List or Words ? "text" : type)}[]");
        var columns = string.Join(", ", table.Columns);
        return $"INSERT INTO {table.Name} ({columns}) SELECT {string.Join(", ", values)} FROM unnest({string.Join(", ", arrays)}) AS given ({columns})";
    }

    private static Array[] Arrays(CapturedTable table, (int Start, int End) part)
    {
        var arrays = new Array[table.Columns.Length];
        for (var column = 0; column < arrays.Length; column++)
        {
            arrays[column] = table.Types[column] switch
            {
                "int8" => Values<long?>(table, column, part),
                "int4" => Values<int?>(table, column, part),
                "int2" => Values<short?>(table, column, part),
                "bool" => Values<bool?>(table, column, part),
                "bytea" => Values<byte[]?>(table, column, part),
                _ => Values<string?>(table, column, part),
            };
        }

        return arrays;
    }

    private static T[] Values<T>(CapturedTable table, int column, (int Start, int End) part)
    {
        var values = new T[part.End - part.Start];
        for (var i = 0; i < values.Length; i++)
            values[i] = (T)table.Rows[part.Start + i][column]!;
        return values;
    }

    private static NpgsqlDbType TypeOf(string type) => type switch
    {
        "int8" => NpgsqlDbType.Bigint,
        "int4" => NpgsqlDbType.Integer,
        "int2" => NpgsqlDbType.Smallint,
        "bool" => NpgsqlDbType.Boolean,
        "bytea" => NpgsqlDbType.Bytea,
        _ => NpgsqlDbType.Text,
    };

    private static List<object?[]> Read(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // The text is the program's own.
        using var command = new NpgsqlCommand(sql, connection);
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
