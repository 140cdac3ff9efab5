using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Api.Http;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GraphQL.Requests;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>
/// One WebSocket that speaks graphql-transport-ws. Messages are read one after another; operations run side by side and each waits until its
/// message is taken before it makes the next, so that nothing is ever queued.
/// </summary>
internal sealed partial class WebSocketConnection(
    WebSocket socket, HttpContext http, TenantId tenant, SocketServices shared, IDisposable arrival) : IAsyncDisposable
{
    // Enough for any key; who has not shown one yet gets no more room.
    private const int MaxInitBytes = 8 * 1024;

    private static readonly TimeSpan CloseGrace = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SocketOperation, Task> _running = new();
    private readonly FaultHandler _faults = new(http, shared.Logger);
    private readonly CancellationTokenSource _ending = new();
    private string? _authorization;
    private IDisposable? _slot;
    private bool _initialised;

    /// <summary>Serves the connection to its end.</summary>
    /// <param name="isSpoken">Whether the client offered the protocol.</param>
    public async Task Serve(bool isSpoken)
    {
        using var stopping = shared.Stopping.Register(() => _ = Close(CloseCodes.GoingAway, "The server stops"));
        using var initTimer = shared.Time.CreateTimer(_ => _ = CloseUninitialised(), null, shared.Options.Realtime.InitTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            if (!isSpoken)
                await Close(CloseCodes.SubprotocolNotAcceptable, "Subprotocol not acceptable");
            while (await Receive() is { } message)
            {
                // What comes after the close was sent is not looked at any more, only awaited: the client's own close.
                if (!IsClosing)
                    await Handle(message);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or TransportException or IOException)
        {
            // The client is gone, or was cut off.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        foreach (var operation in _operations.Values)
            operation.Cancel();
        await Task.WhenAll(_running.Values);
        _slot?.Dispose();
        _sending.Dispose();
        _abort.Dispose();
        _ending.Dispose();
    }

    private Task CloseUninitialised() => _initialised ? Task.CompletedTask : Close(CloseCodes.InitTimeout, "Connection initialisation timeout");

    /// <summary>The next message, or null when the client closed or the connection has been closed because of it.</summary>
    private async ValueTask<ReadOnlyMemory<byte>?> Receive()
    {
        var message = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            var received = await socket.ReceiveAsync(message.GetMemory(1024), _abort.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await Close(WebSocketCloseStatus.NormalClosure, "");
                return null;
            }

            message.Advance(received.Count);
            if (IsClosing)
                message.ResetWrittenCount();
            else if (message.WrittenCount > (_initialised ? shared.Options.MaxBodyBytes : MaxInitBytes))
                await Close(CloseCodes.TooBig, "The message is too large");
            if (!received.EndOfMessage)
                continue;
            if (received.MessageType != WebSocketMessageType.Text)
                await Close(CloseCodes.BadRequest, "Messages are text");
            return message.WrittenMemory;
        }
    }

    private ValueTask Handle(ReadOnlyMemory<byte> json) => ClientMessage.Parse(json) switch
    {
        { Type: "connection_init" } message => Initialise(message),
        { Type: "ping" } message => Pong(message),
        { Type: "pong" } => ValueTask.CompletedTask,
        { Type: "subscribe", Id: { } id } message => Subscribe(id, message),
        { Type: "complete", Id: { } id } => Unsubscribe(id),
        _ => new ValueTask(Close(CloseCodes.BadRequest, "Invalid message received")),
    };

    private async ValueTask Initialise(ClientMessage message)
    {
        if (_initialised)
        {
            await Close(CloseCodes.TooManyInits, "Too many initialisation requests");
            return;
        }

        _initialised = true;
        if (!TryReadAuthorization(message.Payload, out _authorization))
        {
            await Close(CloseCodes.BadRequest, "The payload of connection_init must be an object");
            return;
        }

        if (await shared.Keys.Authenticate(tenant, _authorization, _ending.Token) is null)
        {
            shared.Keys.NoteRefusal(http.Connection.RemoteIpAddress);
            await Close(CloseCodes.Forbidden, "Forbidden");
            return;
        }

        _slot = shared.Slots.Enter(tenant, _authorization);
        arrival.Dispose();
        if (_slot is null)
            await Close(CloseCodes.TooManyConnections, "Too many connections");
        else
            await Send("""{"type":"connection_ack"}"""u8.ToArray());
    }

    private bool TryReadAuthorization(ReadOnlyMemory<byte> payload, out string? authorization)
    {
        var header = http.Request.Headers.Authorization;
        authorization = header.Count == 1 ? header[0] : null;
        if (payload.IsEmpty)
            return true;
        using var document = JsonDocument.Parse(payload);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            return false;
        foreach (var name in new[] { "authorization", "Authorization" })
        {
            if (document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
                authorization = value.GetString();
        }

        return true;
    }

    private async ValueTask Pong(ClientMessage message)
    {
        if (message.Payload.IsEmpty)
            await Send("""{"type":"pong"}"""u8.ToArray());
        else
            await Send((byte[])[.. """{"type":"pong","payload":"""u8, .. message.Payload.Span, (byte)'}']);
    }

    private async ValueTask Subscribe(string id, ClientMessage message)
    {
        if (_slot is null)
        {
            await Close(CloseCodes.Unauthorized, "Unauthorized");
            return;
        }

        if (GraphQLRequestReader.ReadJson(message.Payload, out _) is not { } request)
        {
            await Close(CloseCodes.BadRequest, "Invalid message received");
            return;
        }

        var operation = new SocketOperation(id, this, request, message.Payload.Length);
        if (!_operations.TryAdd(id, operation))
        {
            operation.Dispose();
            await Close(CloseCodes.SubscriberExists, $"Subscriber for {id} already exists");
            return;
        }

        if (_operations.Count > shared.Options.Realtime.OperationsPerConnection)
        {
            await operation.Fail([new("Too many operations run on this connection.", GraphQL.ErrorCodes.LimitExceeded)]);
            operation.Dispose();
            return;
        }

        _running[operation] = Run(operation);
        if (operation.IsOver)
            _running.TryRemove(operation, out _);
    }

    private async Task Run(SocketOperation operation)
    {
        // The message loop goes on at once.
        await Task.Yield();
        try
        {
            await using var session = new SubscriptionSession(shared.Sessions, tenant, _authorization, resumeAfter: null, operation.Cancelled);
            await shared.Runner.Run(operation.Request, operation.Bytes, session, operation, _faults);
            if (session.IsRevoked)
                await Close(CloseCodes.Forbidden, "Forbidden");
        }
        catch (Exception error) when (error is OperationCanceledException or TransportException)
        {
            // The operation was ended, or the connection.
        }
#pragma warning disable CA1031 // Nobody else hears of it, and one operation's fault is not another's.
        catch (Exception error)
        {
            LogFailed(shared.Logger, error);
            await Close(WebSocketCloseStatus.InternalServerError, "Internal server error");
        }
#pragma warning restore CA1031
        finally
        {
            _operations.TryRemove(KeyValuePair.Create(operation.Id, operation));
            operation.Dispose();
            _running.TryRemove(operation, out _);
        }
    }

    private ValueTask Unsubscribe(string id)
    {
        // The id is free at once; what the operation still does is not sent any more.
        if (_operations.TryRemove(id, out var operation))
            operation.Cancel();
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(5202, LogLevel.Error, "An operation on a WebSocket failed.")]
    private static partial void LogFailed(ILogger logger, Exception error);
}
