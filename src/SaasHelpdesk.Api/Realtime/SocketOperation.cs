using System.Buffers;
using System.Text.Json;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.GraphQL.Response;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>An operation under way on a WebSocket: its responses as messages of the protocol.</summary>
internal sealed class SocketOperation : IOperationOutput, IDisposable
{
    private readonly WebSocketConnection _connection;
    private readonly CancellationTokenSource _cancelled = new();
    private readonly ArrayBufferWriter<byte> _message = new();
    private readonly JsonEncodedText _id;
    private volatile bool _isOver;

    public SocketOperation(string id, WebSocketConnection connection, GraphQLRequest request, long bytes)
    {
        (Id, _connection, Request, Bytes, _id) = (id, connection, request, bytes, JsonEncodedText.Encode(id));
        Cancelled = _cancelled.Token;
    }

    public string Id { get; }

    public GraphQLRequest Request { get; }

    /// <summary>Length of the request.</summary>
    public long Bytes { get; }

    /// <summary>Cancelled when the client ends the operation, or the connection ends.</summary>
    public CancellationToken Cancelled { get; }

    public bool IsOver => _isOver;

    public async ValueTask Next(ReadOnlyMemory<byte> response, string? cursor)
    {
        if (!_connection.IsUnderWay(this))
            throw new OperationCanceledException("The client ended the operation.");
        Begin("next"u8);
        _message.Write(",\"payload\":"u8);
        _message.Write(response.Span);
        _message.Write("}"u8);
        await _connection.Send(_message.WrittenMemory);
    }

    public async ValueTask Fail(IReadOnlyList<GraphQLError> errors)
    {
        if (!_connection.Release(this))
            return;
        Begin("error"u8);
        _message.Write(",\"payload\":"u8);
        ErrorWriter.WriteArray(_message, errors);
        _message.Write("}"u8);
        await _connection.Send(_message.WrittenMemory);
    }

    public async ValueTask Complete()
    {
        if (!_connection.Release(this))
            return;
        Begin("complete"u8);
        _message.Write("}"u8);
        await _connection.Send(_message.WrittenMemory);
    }

    public void Cancel()
    {
        if (!_isOver)
            _ = _cancelled.CancelAsync();
    }

    public void Dispose() => _isOver = true;

    private void Begin(ReadOnlySpan<byte> type)
    {
        _message.ResetWrittenCount();
        _message.Write("{\"id\":\""u8);
        _message.Write(_id.EncodedUtf8Bytes);
        _message.Write("\",\"type\":\""u8);
        _message.Write(type);
        _message.Write("\""u8);
    }
}
