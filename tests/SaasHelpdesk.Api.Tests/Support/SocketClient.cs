using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>A bare WebSocket that sends and receives what a test says.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket _socket = new();

    private SocketClient()
    {
    }

    public string? Subprotocol => _socket.SubProtocol;

    /// <summary>Opens a connection and does nothing more.</summary>
    public static async Task<SocketClient> Open(Uri address, Action<ClientWebSocketOptions>? configure = null, string? subprotocol = "graphql-transport-ws")
    {
        var client = new SocketClient();
        if (subprotocol is not null)
            client._socket.Options.AddSubProtocol(subprotocol);
        configure?.Invoke(client._socket.Options);
        using var limit = new CancellationTokenSource(Patience);
        await client._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws" }.Uri, limit.Token);
        return client;
    }

    /// <summary>Opens a connection of the client's key, ready for operations.</summary>
    public static async Task<SocketClient> Connect(ApiClient client)
    {
        var socket = await Open(client.Address);
        await socket.Send(new { type = "connection_init", payload = new { authorization = $"Bearer {client.Secret}" } });
        Assert.Equal("connection_ack", (await socket.Receive()).Text("type"));
        return socket;
    }

    public Task Send(object message) => Send(JsonSerializer.Serialize(message));

    public async Task Send(string text, WebSocketMessageType type = WebSocketMessageType.Text)
    {
        using var limit = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), type, endOfMessage: true, limit.Token);
    }

    public Task Subscribe(string id, string query, object? variables = null) => Send(new { id, type = "subscribe", payload = new { query, variables } });

    /// <summary>The next message, which must come.</summary>
    public async Task<JsonElement> Receive() =>
        await ReceiveOrClose() ?? throw new InvalidOperationException($"The connection was closed with {(int?)_socket.CloseStatus} {_socket.CloseStatusDescription}.");

    /// <summary>The payload's data of the next message, which must be a <c>next</c> of that operation.</summary>
    public async Task<JsonElement> Next(string id)
    {
        var message = await Receive();
        Assert.Equal(("next", id), (message.Text("type"), message.Text("id")));
        Assert.False(message.At("payload").TryGetProperty("errors", out var errors), errors.ToString());
        return message.At("payload", "data");
    }

    /// <summary>The code of the next message, which must be an <c>error</c> of that operation.</summary>
    public async Task<string?> Error(string id)
    {
        var message = await Receive();
        Assert.Equal(("error", id), (message.Text("type"), message.Text("id")));
        return message.Text("payload", 0, "extensions", "code");
    }

    /// <summary>The code with which the server closes; whatever comes before is skipped.</summary>
    public async Task<int> Closed()
    {
        while (await ReceiveOrClose() is not null)
        {
        }

        return (int)_socket.CloseStatus!.Value;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonElement?> ReceiveOrClose()
    {
        using var limit = new CancellationTokenSource(Patience);
        var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer, limit.Token);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
                return JsonElement.Parse(Encoding.UTF8.GetString(message.ToArray()));
        }
    }
}
