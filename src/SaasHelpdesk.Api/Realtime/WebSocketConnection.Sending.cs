using System.Net.WebSockets;
using Microsoft.Extensions.Logging;

namespace SaasHelpdesk.Api.Realtime;

/// <content>What goes out: one message at a time, each within its time limit.</content>
internal sealed partial class WebSocketConnection
{
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _abort = new();
    private int _closing;

    private bool IsClosing => Volatile.Read(ref _closing) != 0;

    /// <summary>Sends a message, or cuts the connection off if the client does not take it in time.</summary>
    /// <exception cref="TransportException">The connection is closed or was cut off.</exception>
    public async ValueTask Send(ReadOnlyMemory<byte> message)
    {
        if (IsClosing)
            throw new TransportException("The connection is being closed.");
        using var limit = new CancellationTokenSource(shared.Options.Realtime.SendTimeout, shared.Time);
        try
        {
            await _sending.WaitAsync(limit.Token);
            try
            {
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested)
        {
            if (Interlocked.Exchange(ref _closing, 1) == 0)
                LogCutOff(shared.Logger, tenant.Value, ApiErrorCodes.SlowConsumer);
            await Abort();
            throw new TransportException("The client takes no messages.", late);
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            throw new TransportException("The client is gone.", gone);
        }
    }

    /// <summary>Frees an operation's id: no message of it follows.</summary>
    public bool Release(SocketOperation operation) => _operations.TryRemove(KeyValuePair.Create(operation.Id, operation));

    /// <summary>Whether the operation is still under way on this connection.</summary>
    public bool IsUnderWay(SocketOperation operation) => _operations.TryGetValue(operation.Id, out var current) && current == operation;

    /// <summary>Closes the connection with a code, once, and cuts it off if the client does not close it too.</summary>
    private async Task Close(WebSocketCloseStatus code, string reason)
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0)
            return;
        try
        {
            _abort.CancelAfter(CloseGrace);
            using var limit = new CancellationTokenSource(CloseGrace);
            await _sending.WaitAsync(limit.Token);
            try
            {
                await socket.CloseOutputAsync(code, reason, limit.Token);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            await Abort();
        }
    }

    private async ValueTask Abort()
    {
        try
        {
            await _abort.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It is over already.
        }
    }

    [LoggerMessage(5203, LogLevel.Warning, "A subscriber of {Tenant} took no message in time and was cut off ({Code}).")]
    private static partial void LogCutOff(ILogger logger, string tenant, string code);
}
