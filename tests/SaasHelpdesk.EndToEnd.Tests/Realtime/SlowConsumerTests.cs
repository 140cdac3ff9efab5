using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using SaasHelpdesk.EndToEnd.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests.Realtime;

/// <summary>A subscriber that asks for much and reads nothing.</summary>
public sealed class SlowConsumerTests
{
    private const int Subscriptions = 60;
    private const int Notes = 60;

    [Fact]
    public async Task Server_should_cut_off_who_reads_nothing_and_keep_its_memory()
    {
        await using var data = await HelpdeskData.Create(Engine.Sqlite);
        await using var server = await ServerProcess.Start(data.Options);
        using var client = new GraphQLClient(server.Address, HelpdeskData.Tenant, data.ApiKey);
        var opened = (await client.Run(
            """mutation { openTicket(input: {subject: "Much", body: "b", requesterEmail: "rita@example.com", priority: LOW}) { ticket { id } errors { __typename } } }"""))["openTicket"]!;
        var id = opened["ticket"]!["id"]!.GetValue<string>();
        using var socket = await Subscribe(server.Address, data.ApiKey, id);
        var before = server.MemoryBytes;
        // 60 subscriptions × 60 notes of 50 KB are 180 MB if anybody kept them.
        var body = new string('x', 50_000);
        for (var i = 0; i < Notes; i++)
            await client.Run("mutation($t: ID!, $b: String!) { addNote(input: {ticketId: $t, body: $b}) { errors { __typename } } }", new { t = id, b = body });
        await Until.True(() => Task.FromResult(server.Log.Any(line => line.Contains("SLOW_CONSUMER", StringComparison.Ordinal))), TimeSpan.FromSeconds(60), "the slow consumer is still there");
        Assert.InRange(server.MemoryBytes - before, long.MinValue, 120L * 1024 * 1024);
        // What was on its way when the line was cut can still be read, and then it ends.
        await Assert.ThrowsAnyAsync<Exception>(() => ReadToEnd(socket));
        await client.Run("{ viewer { user { name } } }");
    }

    private static async Task<WebSocket> Subscribe(Uri address, string key, string ticketId)
    {
        var invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                var tcp = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 8192 };
                await tcp.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(tcp, ownsSocket: true);
            },
        });
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Authorization", $"Bearer {key}");
        await socket.ConnectAsync(new UriBuilder(new Uri(address, $"/t/{HelpdeskData.Tenant}/graphql")) { Scheme = "ws" }.Uri, invoker, CancellationToken.None);
        await Send(socket, new { type = "connection_init" });
        await socket.ReceiveAsync(new byte[4096], CancellationToken.None);
        for (var i = 0; i < Subscriptions; i++)
        {
            await Send(socket, new
            {
                id = $"{i}",
                type = "subscribe",
                payload = new { query = "subscription($t: ID!) { ticketChanged(ticketId: $t) { event { data } } }", variables = new { t = ticketId } },
            });
        }

        return socket;
    }

    private static async Task ReadToEnd(WebSocket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var buffer = new byte[65536];
        while (!limit.IsCancellationRequested)
            await socket.ReceiveAsync(buffer, limit.Token);
    }

    private static Task Send(WebSocket socket, object message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message)), WebSocketMessageType.Text, true, CancellationToken.None);
}
