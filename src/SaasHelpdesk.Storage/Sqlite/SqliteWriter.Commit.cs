using Microsoft.Data.Sqlite;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Sqlite;

internal sealed partial class SqliteWriter
{
    /// <summary>
    /// Commits the batch. A piece of work that the database refuses is reported and taken out, and the rest runs again from the start:
    /// cheaper than a savepoint for each, because refusals are bugs and so are rare.
    /// </summary>
    private void Commit(List<SqliteWrite> batch)
    {
        while (batch.Count > 0)
        {
            try
            {
                var faulty = TryCommit(batch, out var error);
                if (faulty is null)
                {
                    // Before the writers hear of it: whoever has published a configuration finds it in force.
                    Publish(batch);
                    foreach (var write in batch)
                        write.Complete();
                    return;
                }

                LogFault(_logger, error!);
                batch.Remove(faulty);
                faulty.Fail(error!);
            }
            catch (Exception error) when (error is SqliteFault or SqliteException)
            {
                Fail(batch, new StorageUnavailableException("The database file cannot be used.", error));
            }
#pragma warning disable CA1031 // The writer must outlive whatever happens: who waits is told, and the next batch starts afresh.
            catch (Exception error)
            {
                Fail(batch, error);
            }
#pragma warning restore CA1031
        }
    }

    /// <returns>Null once committed, or the piece of work that the database refused; nothing is written then.</returns>
    private SqliteWrite? TryCommit(List<SqliteWrite> batch, out Exception? error)
    {
        var session = _session ??= new SqliteSession(_database, SqliteDatabase.WriterCache);
        session.Statement("BEGIN IMMEDIATE").Run();
        foreach (var write in batch)
        {
            try
            {
                write.Execute(session);
            }
#pragma warning disable CA1031 // Whatever one piece of work throws is its own affair, unless the database itself failed.
            catch (Exception thrown) when (thrown is not SqliteFault { IsOutage: true })
            {
                session.ResetAll();
                session.Statement("ROLLBACK").Run();
                error = thrown;
                return write;
            }
#pragma warning restore CA1031
        }

        session.Statement("COMMIT").Run();
        error = null;
        return null;
    }

    private void Fail(List<SqliteWrite> batch, Exception error)
    {
        LogOutage(_logger, batch.Count, error);
        // Closing rolls back what may be open.
        _session?.Dispose();
        _session = null;
        foreach (var write in batch)
            write.Fail(error);
        batch.Clear();
    }
}
