using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>Connections for the ledger's own look-ups, kept open with their statements. They see the last commit and block nobody.</summary>
internal sealed class SqliteReaders(SqliteDatabase database) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private volatile bool _disposed;

    /// <summary>Runs a look-up on the caller's thread: a few microseconds from the page cache.</summary>
    /// <exception cref="StorageUnavailableException">The database file cannot be used.</exception>
    public TResult Read<TState, TResult>(TState state, Func<SqliteSession, TState, TResult> look)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        SqliteSession? session = null;
        try
        {
            session = _idle.TryTake(out var idle) ? idle : new SqliteSession(database, SqliteDatabase.ReaderCache);
            var result = look(session, state);
            _idle.Add(session);
            session = null;
            return result;
        }
        catch (Exception error) when (error is SqliteFault or SqliteException)
        {
            throw new StorageUnavailableException("The database file cannot be used.", error);
        }
        finally
        {
            session?.Dispose();
            if (_disposed)
                Dispose();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
            session.Dispose();
    }
}
