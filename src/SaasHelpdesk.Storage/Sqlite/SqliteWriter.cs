using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>
/// The only writer of the database file: takes everything that is queued, up to a few hundred pieces of work, into one transaction, and
/// reports to each after the commit. SQLite has one writer at a time anyway; here the waiting happens without locks, and one flush to disk
/// serves them all.
/// </summary>
internal sealed partial class SqliteWriter : IAsyncDisposable
{
    private const int QueueLength = 4096;
    private const int BatchLength = 256;

    private readonly SqliteDatabase _database;
    private readonly ChangeSignal _changes;
    private readonly ILogger _logger;
    private readonly Channel<SqliteWrite> _queue = Channel.CreateBounded<SqliteWrite>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly Thread _thread;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SqliteSession? _session;

    public SqliteWriter(SqliteDatabase database, ChangeSignal changes, ILogger<SqliteWriter> logger)
    {
        (_database, _changes, _logger) = (database, changes, logger);
        // A thread of its own: the disk blocks it, and the pool has few threads to lend.
        _thread = new Thread(Loop) { IsBackground = true, Name = "sqlite-writer" };
        _thread.Start();
    }

    /// <summary>Queues a piece of work. Cancelling helps only until it is queued.</summary>
    /// <exception cref="ObjectDisposedException">The writer has ended.</exception>
    public ValueTask Enqueue(SqliteWrite write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _queue.Writer.TryWrite(write) ? ValueTask.CompletedTask : EnqueueSlowly(write, cancellationToken);
    }

    /// <summary>Runs any other write in the queue's order, within a batch.</summary>
    public async ValueTask<T> Run<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var job = new SqliteJob<T>(work);
        await Enqueue(job, cancellationToken);
        return await job.Task;
    }

    /// <summary>Writes what is queued, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _ended.Task;
    }

    private async ValueTask EnqueueSlowly(SqliteWrite write, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteWriter));
        }
    }

    private void Loop()
    {
        var batch = new List<SqliteWrite>(BatchLength);
        var reader = _queue.Reader;
        while (reader.TryPeek(out _) || reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < BatchLength && reader.TryRead(out var write))
                batch.Add(write);
            Commit(batch);
            batch.Clear();
        }

        _session?.Dispose();
        _ended.SetResult();
    }

    private void Publish(List<SqliteWrite> batch)
    {
        if (!_changes.HasListeners)
            return;
        List<LedgerChange>? changes = null;
        foreach (var write in batch)
        {
            if (write is SqliteAppend { IsAppended: true } done)
                (changes ??= new(batch.Count)).Add(ChangeSignal.ChangeOf(done.Append));
        }

        if (changes is not null)
            _changes.Publish(new LedgerChanges(changes, Missed: false));
    }

    [LoggerMessage(3001, LogLevel.Error, "The database file failed; {Count} writes were not confirmed.")]
    private static partial void LogOutage(ILogger logger, int count, Exception error);

    [LoggerMessage(3002, LogLevel.Error, "One write was refused by the database and left out of its batch.")]
    private static partial void LogFault(ILogger logger, Exception error);
}
