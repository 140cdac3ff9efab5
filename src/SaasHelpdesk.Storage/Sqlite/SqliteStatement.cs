using System.Text;
using SQLitePCL;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>A prepared statement that is kept and run many times. Parameters and columns count from 1 and 0, as in SQLite.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int StackBytes = 512;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(_statement, index, value));

    public void Bind(int index, bool value) => Bind(index, value ? 1L : 0L);

    public void Bind(int index, long? value)
    {
        if (value is { } known)
            Bind(index, known);
        else
            BindNull(index);
    }

    public void Bind(int index, string? value)
    {
        if (value is null)
        {
            BindNull(index);
            return;
        }

        // Three bytes a UTF-16 unit is the most that UTF-8 takes.
        if (value.Length <= StackBytes / 3)
        {
            Span<byte> buffer = stackalloc byte[StackBytes];
            Check(raw.sqlite3_bind_text(_statement, index, buffer[..Encoding.UTF8.GetBytes(value, buffer)]));
        }
        else
        {
            Check(raw.sqlite3_bind_text(_statement, index, Encoding.UTF8.GetBytes(value)));
        }
    }

    public void Bind(int index, ReadOnlySpan<byte> value) =>
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, index, 0) : raw.sqlite3_bind_blob(_statement, index, value));

    public void BindNull(int index) => Check(raw.sqlite3_bind_null(_statement, index));

    /// <summary>Runs to the end and resets. True if it changed a row.</summary>
    public bool Run()
    {
        try
        {
            while (Step())
            {
            }

            return raw.sqlite3_changes(_database) > 0;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Moves to the next row; false at the end. The caller resets.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code == raw.SQLITE_DONE)
            return false;
        var fault = Fault(code);
        Reset(); // A statement left in the middle would refuse its next parameters.
        throw fault;
    }

    public void Reset() => raw.sqlite3_reset(_statement); // Repeats the code of a failed step, which has been thrown already.

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public long? Int64OrNull(int column) => IsNull(column) ? null : Int64(column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Blob(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public byte[]? BlobOrNull(int column) => IsNull(column) ? null : Blob(column);

    public void Dispose() => _statement.Dispose();

    private bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Fault(code);
    }

    private SqliteFault Fault(int code) => new(raw.sqlite3_extended_errcode(_database) is var extended and not 0 ? extended : code,
        raw.sqlite3_errmsg(_database).utf8_to_string());
}
