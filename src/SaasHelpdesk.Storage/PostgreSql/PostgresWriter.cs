using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.PostgreSql.Batch;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>
/// This node's writer of the ledger: takes everything that is queued, up to a few hundred appends, to the database in one transaction and one
/// round trip, and reports to each after the commit. Other nodes do the same; the streams' versions decide between them.
/// </summary>
internal sealed partial class PostgresWriter : IAsyncDisposable
{
    private const int QueueLength = 4096;
    private const int BatchLength = 256;

    private readonly PostgresDatabase _database;
    private readonly PostgresChanges _changes;
    private readonly ILogger _logger;
    private readonly Channel<PostgresAppend> _queue = Channel.CreateBounded<PostgresAppend>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly HashSet<(TenantId, StreamId)> _streams = [];
    private readonly Queue<PostgresAppend> _postponed = new();
    private readonly Task _loop;
    private NpgsqlConnection? _connection;
    private long _batches;
    private LedgerBatch? _statements;

    public PostgresWriter(PostgresDatabase database, PostgresChanges changes, ILogger<PostgresWriter> logger)
    {
        (_database, _changes, _logger) = (database, changes, logger);
        _loop = Task.Run(Loop);
    }

    /// <summary>Queues an append. Cancelling helps only until it is queued.</summary>
    /// <exception cref="ObjectDisposedException">The writer has ended.</exception>
    public async ValueTask Enqueue(PostgresAppend append, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await _queue.Writer.WriteAsync(append, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(PostgresWriter));
        }
    }

    /// <summary>Writes what is queued, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task Loop()
    {
        var batch = new List<PostgresAppend>(BatchLength);
        while (_postponed.Count > 0 || await _queue.Reader.WaitToReadAsync())
        {
            Collect(batch);
            await Commit(batch);
            batch.Clear();
        }

        if (_connection is not null)
            await _connection.DisposeAsync();
    }

    /// <summary>Takes at most one append a stream, because one statement moves all streams of the batch; the others wait for the next.</summary>
    private void Collect(List<PostgresAppend> batch)
    {
        _streams.Clear();
        for (var waiting = _postponed.Count; waiting > 0; waiting--)
            Take(_postponed.Dequeue(), batch);
        while (batch.Count < BatchLength && _queue.Reader.TryRead(out var append))
            Take(append, batch);
    }

    private void Take(PostgresAppend append, List<PostgresAppend> batch)
    {
        if (batch.Count < BatchLength && _streams.Add((append.Append.Tenant, append.Append.Stream)))
            batch.Add(append);
        else
            _postponed.Enqueue(append);
    }

    [LoggerMessage(3101, LogLevel.Error, "The database failed; {Count} appends were not confirmed.")]
    private static partial void LogOutage(ILogger logger, int count, Exception error);

    [LoggerMessage(3102, LogLevel.Error, "One append was refused by the database and left out of its batch.")]
    private static partial void LogFault(ILogger logger, Exception error);

    [LoggerMessage(3103, LogLevel.Information, "A batch of {Count} appends met another node's and is repeated.")]
    private static partial void LogRepeated(ILogger logger, int count, Exception error);
}
