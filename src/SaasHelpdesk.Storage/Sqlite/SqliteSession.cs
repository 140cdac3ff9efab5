using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>One connection with the statements that were prepared on it. Used by one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3 _handle;
    // By reference: the texts are constants, and hashing a long one for each row would cost more than the look-up.
    private readonly Dictionary<string, SqliteStatement> _statements = new(ReferenceEqualityComparer.Instance);

    public SqliteSession(SqliteDatabase database, int cacheKibibytes)
    {
        _connection = database.Open(cacheKibibytes);
        _handle = _connection.Handle!;
    }

    /// <summary>The statement of this constant text, prepared at first use.</summary>
    public SqliteStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements.Add(sql, statement = new SqliteStatement(_handle, sql));
        return statement;
    }

    /// <summary>The row id of the last insert.</summary>
    public long LastInsertedId => raw.sqlite3_last_insert_rowid(_handle);

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    /// <summary>Lets go of whatever was left in the middle.</summary>
    public void ResetAll()
    {
        foreach (var statement in _statements.Values)
            statement.Reset();
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _connection.Dispose();
    }
}
