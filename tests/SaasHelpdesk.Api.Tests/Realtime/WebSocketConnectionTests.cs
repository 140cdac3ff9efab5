using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Api.Realtime;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.ApiKeys;

namespace SaasHelpdesk.Api.Tests.Realtime;

/// <summary>What a connection does as time goes by, with a clock that the test moves and a line that takes as much as the test reads.</summary>
[Collection(OneHost.Name)]
public sealed class WebSocketConnectionTests(ApiHost host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ManualTime _time = new();
    private readonly ApiOptions _options = new();

    [Fact]
    public async Task Serve_should_close_who_never_says_who_it_is()
    {
        var tenant = await host.NewTenant("time-init");
        await using var line = Connect(tenant);
        await _time.Armed(_options.Realtime.InitTimeout);
        _time.Advance(_options.Realtime.InitTimeout);
        Assert.Equal(4408, await line.Closed());
        await line.Served.WaitAsync(Patience);
    }

    [Fact]
    public async Task Serve_should_keep_who_said_it_in_time()
    {
        var tenant = await host.NewTenant("time-kept");
        await using var line = Connect(tenant);
        await line.Send(new { type = "connection_init", payload = new { authorization = $"Bearer {tenant.Agent.Secret}" } });
        Assert.Contains("connection_ack", await line.Receive(), StringComparison.Ordinal);
        _time.Advance(_options.Realtime.InitTimeout * 2);
        await line.Send(new { type = "ping" });
        Assert.Contains("pong", await line.Receive(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_should_cut_off_who_takes_no_message_in_time()
    {
        var tenant = await host.NewTenant("time-slow");
        await using var line = Connect(tenant);
        await line.Send(new { type = "connection_init", payload = new { authorization = $"Bearer {tenant.Agent.Secret}" } });
        await line.Receive();
        // More than the line holds, and nobody reads it.
        for (var i = 0; i < 40; i++)
            await line.Send(new { id = $"{i}", type = "subscribe", payload = new { query = "{ __schema { types { name description fields { name description } } } }" } });
        while (!line.Served.IsCompleted)
        {
            await Task.WhenAny(_time.Armed(_options.Realtime.SendTimeout), line.Served);
            _time.Advance(_options.Realtime.SendTimeout / 4);
        }

        Assert.Contains(host.Log.Lines, log => log.StartsWith("5203", StringComparison.Ordinal) && log.Contains("time-slow", StringComparison.Ordinal) && log.Contains("SLOW_CONSUMER", StringComparison.Ordinal));
    }

    private Line Connect(TestTenant tenant)
    {
        var services = host.Services;
        var shared = new SocketServices(
            services.GetRequiredService<OperationRunner>(),
            services.GetRequiredService<SessionServices>(),
            services.GetRequiredService<ApiKeyAuthenticator>(),
            new ConnectionSlots(_options),
            _options,
            services.GetRequiredService<IHostApplicationLifetime>(),
            _time,
            services.GetRequiredService<ILogger<SocketServices>>());
        return new Line(shared, tenant);
    }

    private sealed class Line : IAsyncDisposable
    {
        private readonly WebSocket _client;

        public Line(SocketServices shared, TestTenant tenant)
        {
            var (server, client) = PipeStream.Pair();
            _client = WebSocket.CreateFromStream(client, new WebSocketCreationOptions { SubProtocol = "graphql-transport-ws" });
            Served = Serve(WebSocket.CreateFromStream(server, new WebSocketCreationOptions { IsServer = true, SubProtocol = "graphql-transport-ws" }), shared, tenant);
        }

        public Task Served { get; }

        public Task Send(object message) =>
            _client.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message)), WebSocketMessageType.Text, true, CancellationToken.None);

        public async Task<string> Receive()
        {
            using var limit = new CancellationTokenSource(Patience);
            var buffer = new byte[4096];
            var received = await _client.ReceiveAsync(buffer, limit.Token);
            return Encoding.UTF8.GetString(buffer, 0, received.Count);
        }

        public async Task<int> Closed()
        {
            await Receive();
            var code = (int)_client.CloseStatus!.Value;
            await _client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
            return code;
        }

        public async ValueTask DisposeAsync()
        {
            _client.Dispose();
            await Served.WaitAsync(Patience);
        }

        private static async Task Serve(WebSocket socket, SocketServices shared, TestTenant tenant)
        {
            using (socket)
            {
                await using var connection = new WebSocketConnection(socket, new DefaultHttpContext(), tenant.Id, shared, shared.Slots.Arrive()!);
                await connection.Serve(isSpoken: true);
            }
        }
    }
}
