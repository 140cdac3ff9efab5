using Microsoft.Extensions.Logging;
using Npgsql;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>
/// Changes of this node straight after the commit, and those of the other nodes by PostgreSQL's notices, from the first subscription on.
/// </summary>
internal sealed partial class PostgresChanges(
    PostgresDatabase database, ChangeSignal signal, TimeProvider time, ILogger<PostgresChanges> logger) : IChangeSignal, IAsyncDisposable
{
    private static readonly TimeSpan ReconnectPause = TimeSpan.FromSeconds(1);
    private static readonly LedgerChanges SomethingMissed = new([], Missed: true);

    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private Task? _loop;
    private bool _disposed;

    /// <summary>Tells this process' notices from others', which have been handed out already.</summary>
    public string Node { get; } = Guid.NewGuid().ToString("N");

    public bool HasListeners => signal.HasListeners;

    /// <summary>Completes when other nodes' changes are heard for the first time.</summary>
    public Task Listening => _listening.Task;

    public IDisposable Subscribe(Action<LedgerChanges> listener)
    {
        var subscription = signal.Subscribe(listener);
        lock (_gate)
            _loop ??= Task.Run(Loop);
        return subscription;
    }

    public void Publish(LedgerChanges changes) => signal.Publish(changes);

    public async ValueTask DisposeAsync()
    {
        // The container knows this object under two names and disposes it under both.
        if (_disposed)
            return;
        _disposed = true;
        await _ending.CancelAsync();
        if (_loop is not null)
            await _loop;
        _ending.Dispose();
    }

    private async Task Loop()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                await Listen(_ending.Token);
            }
            catch (OperationCanceledException) when (_ending.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever ended the connection, hearing goes on with the next.
            catch (Exception error)
            {
                LogDeaf(logger, error);
                await Task.Delay(ReconnectPause, time, _ending.Token).ContinueWith(
                    static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
#pragma warning restore CA1031
        }
    }

    private async Task Listen(CancellationToken cancellationToken)
    {
        await using var connection = await database.Listener.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notice) => Hear(notice.Payload);
        await using (var command = new NpgsqlCommand($"LISTEN {ChangeNotice.Channel}", connection))
            await command.ExecuteNonQueryAsync(cancellationToken);
        // Whatever happened before this moment was not heard.
        signal.Publish(SomethingMissed);
        _listening.TrySetResult();
        while (true)
            await connection.WaitAsync(cancellationToken);
    }

    private void Hear(string payload)
    {
        var changes = ChangeNotice.Parse(payload, out var node);
        if (node != Node)
            signal.Publish(changes ?? SomethingMissed);
    }

    [LoggerMessage(3111, LogLevel.Warning, "Other nodes' changes are not heard for a moment; what is due is found by looking.")]
    private static partial void LogDeaf(ILogger logger, Exception error);
}
