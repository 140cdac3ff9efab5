using System.Net;
using System.Net.WebSockets;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Realtime;

/// <summary>The graphql-transport-ws protocol to the letter, and its attackers.</summary>
[Collection(OneHost.Name)]
public sealed class WebSocketProtocolTests(ApiHost host)
{
    private const string ViewerQuery = "{ viewer { user { name } } }";

    [Fact]
    public async Task Connection_should_be_closed_when_the_subprotocol_is_another()
    {
        var tenant = await host.NewTenant("ws-subprotocol");
        await using var none = await SocketClient.Open(tenant.Agent.Address, subprotocol: null);
        Assert.Equal(4406, await none.Closed());
        // The client itself refuses a server that agrees to nothing it offered, or to something else.
        await using var old = await SocketClient.Open(tenant.Agent.Address, subprotocol: "graphql-ws");
        Assert.Null(old.Subprotocol);
        Assert.Equal(4406, await old.Closed());
    }

    [Theory]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ viewer { user { name } } }"}}""", 4401)]
    [InlineData("""{"type":"nonsense"}""", 4400)]
    [InlineData("""{"id":"1"}""", 4400)]
    [InlineData("""{"type":1}""", 4400)]
    [InlineData("""{"type":"connection_init","payload":"text"}""", 4400)]
    [InlineData("""[]""", 4400)]
    [InlineData("""{"type":"ping"}{"type":"ping"}""", 4400)]
    [InlineData("not json", 4400)]
    [InlineData("", 4400)]
    [InlineData("""{"type":"connection_init"}""", 4403)]
    [InlineData("""{"type":"connection_init","payload":{"authorization":"Bearer hd_nonsense"}}""", 4403)]
    public async Task Connection_should_be_closed_when_a_first_message_is_wrong(string message, int code)
    {
        var tenant = await Tenant("ws-first");
        await using var socket = await SocketClient.Open(tenant.Agent.Address);
        await socket.Send(message);
        Assert.Equal(code, await socket.Closed());
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", 4429)]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ viewer { user { name } } }"}}""", 4400)]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ viewer { user { name } } }"}}""", 4400)]
    [InlineData("""{"type":"subscribe","id":"1"}""", 4400)]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"variables":{}}}""", 4400)]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":7}}""", 4400)]
    [InlineData("""{"type":"complete"}""", 4400)]
    public async Task Connection_should_be_closed_when_a_later_message_is_wrong(string message, int code)
    {
        var tenant = await Tenant("ws-later");
        await using var socket = await SocketClient.Connect(tenant.Agent);
        await socket.Send(message);
        Assert.Equal(code, await socket.Closed());
    }

    [Fact]
    public async Task Connection_should_be_closed_when_a_message_is_binary_or_too_large()
    {
        var tenant = await Tenant("ws-size");
        await using var binary = await SocketClient.Connect(tenant.Agent);
        await binary.Send("""{"type":"ping"}""", WebSocketMessageType.Binary);
        Assert.Equal(4400, await binary.Closed());
        await using var large = await SocketClient.Connect(tenant.Agent);
        await large.Send(new { type = "ping", payload = new { text = new string('x', (1024 * 1024) + 1) } });
        Assert.Equal(1009, await large.Closed());
    }

    [Fact]
    public async Task Connection_should_take_the_key_from_either_spelling_and_from_the_header()
    {
        var tenant = await Tenant("ws-key");
        var bearer = $"Bearer {tenant.Agent.Secret}";
        await using var upper = await SocketClient.Open(tenant.Agent.Address);
        await upper.Send(new { type = "connection_init", payload = new { Authorization = bearer } });
        Assert.Equal("connection_ack", (await upper.Receive()).Text("type"));
        await using var header = await SocketClient.Open(tenant.Agent.Address, options => options.SetRequestHeader("Authorization", bearer));
        await header.Send("""{"type":"connection_init"}""");
        Assert.Equal("connection_ack", (await header.Receive()).Text("type"));
    }

    [Fact]
    public async Task Connection_should_refuse_another_tenants_key()
    {
        var (tenant, other) = (await Tenant("ws-mine"), await Tenant("ws-theirs"));
        await using var socket = await SocketClient.Open(tenant.Agent.Address);
        await socket.Send(new { type = "connection_init", payload = new { authorization = $"Bearer {other.Admin.Secret}" } });
        Assert.Equal(4403, await socket.Closed());
    }

    [Fact]
    public async Task Connection_should_refuse_pages_of_other_origins()
    {
        var tenant = await Tenant("ws-origin");
        foreach (var origin in new[] { "https://evil.example", "null", $"http://{tenant.Agent.Address.Authority}.evil.example" })
        {
            var refused = await Assert.ThrowsAsync<WebSocketException>(() =>
                SocketClient.Open(tenant.Agent.Address, options => options.SetRequestHeader("Origin", origin)));
            Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        }

        await using var own = await SocketClient.Open(
            tenant.Agent.Address, options => options.SetRequestHeader("Origin", $"http://{tenant.Agent.Address.Authority}"));
        Assert.Equal("graphql-transport-ws", own.Subprotocol);
        var unknown = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.Open(new Uri(host.Address, "/t/nobody-here/graphql")));
        Assert.Contains(((int)HttpStatusCode.NotFound).ToString(System.Globalization.CultureInfo.InvariantCulture), unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ping_should_be_answered_with_its_payload_at_any_time()
    {
        var tenant = await Tenant("ws-ping");
        await using var socket = await SocketClient.Open(tenant.Agent.Address);
        await socket.Send("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", (await socket.Receive()).GetRawText());
        await socket.Send("""{"type":"pong"}""");
        await socket.Send("""{"payload":{"a":[1]},"type":"ping"}""");
        Assert.Equal("""{"type":"pong","payload":{"a":[1]}}""", (await socket.Receive()).GetRawText());
    }

    [Fact]
    public async Task Subscribe_should_serve_queries_and_mutations_too()
    {
        var tenant = await Tenant("ws-query");
        await using var socket = await SocketClient.Connect(tenant.Agent);
        await socket.Subscribe("a \"quoted\" id", ViewerQuery);
        Assert.Equal("Anna Arndt", (await socket.Next("a \"quoted\" id")).Text("viewer", "user", "name"));
        Assert.Equal("""{"id":"a \u0022quoted\u0022 id","type":"complete"}""", (await socket.Receive()).GetRawText());
        var requesterId = await tenant.Requester.MyId();
        await socket.Subscribe("m", "mutation($r: ID!) { openTicket(input: {subject: \"s\", body: \"b\", requesterId: $r}) { ticket { subject } } }", new { r = requesterId });
        Assert.Equal("s", (await socket.Next("m")).Text("openTicket", "ticket", "subject"));
        Assert.Equal("complete", (await socket.Receive()).Text("type"));
        // The id is free again.
        await socket.Subscribe("m", "{ nothing }");
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", await socket.Error("m"));
        await socket.Subscribe("m", "{ nothing");
        Assert.Equal("GRAPHQL_PARSE_FAILED", await socket.Error("m"));
    }

    [Fact]
    public async Task Subscribe_should_close_when_the_id_is_in_use_and_complete_should_free_it()
    {
        var tenant = await Tenant("ws-id");
        var ticket = await tenant.Requester.Open();
        const string Watch = "subscription($id: ID!) { ticketChanged(ticketId: $id) { type } }";
        await using var socket = await SocketClient.Connect(tenant.Agent);
        await socket.Subscribe("1", Watch, new { id = ticket });
        await socket.Send("""{"id":"1","type":"complete"}""");
        await socket.Send("""{"id":"never there","type":"complete"}""");
        await socket.Subscribe("1", Watch, new { id = ticket });
        await socket.Subscribe("2", ViewerQuery);
        await socket.Next("2");
        Assert.Equal("complete", (await socket.Receive()).Text("type"));
        await socket.Subscribe("1", ViewerQuery);
        Assert.Equal(4409, await socket.Closed());
    }

    [Fact]
    public async Task Subscribe_should_refuse_more_operations_than_a_connection_may_have()
    {
        var tenant = await Tenant("ws-many");
        await using var socket = await SocketClient.Connect(tenant.Agent);
        for (var i = 0; i <= 100; i++)
            await socket.Subscribe($"{i}", "subscription { queueChanged { kind } }");
        Assert.Equal("LIMIT_EXCEEDED", await socket.Error("100"));
        await socket.Send("""{"id":"0","type":"complete"}""");
        await socket.Subscribe("q", ViewerQuery);
        await socket.Next("q");
    }

    [Fact]
    public async Task Connections_should_be_limited_for_a_key()
    {
        var tenant = await Tenant("ws-connections");
        var sockets = new List<SocketClient>();
        for (var i = 0; i < 50; i++)
            sockets.Add(await SocketClient.Connect(tenant.Agent));
        await using var last = await SocketClient.Open(tenant.Agent.Address);
        await last.Send(new { type = "connection_init", payload = new { authorization = $"Bearer {tenant.Agent.Secret}" } });
        Assert.Equal(4430, await last.Closed());
        await using var other = await SocketClient.Connect(tenant.Admin);
        foreach (var socket in sockets)
            await socket.DisposeAsync();
    }

    private async Task<TestTenant> Tenant(string slug) => await host.NewTenant($"{slug}-{Guid.NewGuid().ToString("N")[..8]}");
}
