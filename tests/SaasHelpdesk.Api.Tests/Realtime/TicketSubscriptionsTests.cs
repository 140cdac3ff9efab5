using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Realtime;

[Collection(OneHost.Name)]
public sealed class TicketSubscriptionsTests(ApiHost host)
{
    private const string Watch =
        "subscription($id: ID!, $after: String) { ticketChanged(ticketId: $id, after: $after) { cursor type version ticket { status } event { by { name } } } }";

    [Fact]
    public async Task TicketChanged_should_give_each_change_of_the_ticket_and_of_no_other()
    {
        var tenant = await host.NewTenant("sub-ticket");
        var (ticket, other) = (await tenant.Requester.Open(), await tenant.Requester.Open());
        var head = await Head(tenant.Agent);
        await using var socket = await SocketClient.Connect(tenant.Agent);
        await socket.Subscribe("1", Watch, new { id = ticket, after = head });
        await tenant.Agent.Done("addNote", new { ticketId = other, body = "Not this." });
        await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "This." });
        var noted = (await socket.Next("1")).At("ticketChanged");
        Assert.Equal(("NOTE_ADDED", "Anna Arndt"), (noted.Text("type"), noted.Text("event", "by", "name")));
        await tenant.Requester.Done("replyToTicket", new { ticketId = ticket, body = "And?" });
        var replied = (await socket.Next("1")).At("ticketChanged");
        Assert.Equal(("TICKET_REPLIED", "Rita Requester"), (replied.Text("type"), replied.Text("event", "by", "name")));
        Assert.Equal(noted.At("version").GetInt32() + 1, replied.At("version").GetInt32());
    }

    [Fact]
    public async Task TicketChanged_should_resume_from_a_cursor_without_gap_or_repeat()
    {
        var tenant = await host.NewTenant("sub-resume");
        var ticket = await tenant.Requester.Open();
        var cursor = await Head(tenant.Agent);
        var versions = new List<int>();
        for (var round = 0; round < 4; round++)
        {
            // More than the live end hands out at once is there before anybody listens.
            for (var i = 0; i < 40; i++)
                await tenant.Agent.Done("addNote", new { ticketId = ticket, body = $"Note {round} {i}" });
            await using var socket = await SocketClient.Connect(tenant.Agent);
            await socket.Subscribe("1", Watch, new { id = ticket, after = cursor });
            await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "Live." });
            for (var i = 0; i < (round == 3 ? 59 : 35); i++)
            {
                var change = (await socket.Next("1")).At("ticketChanged");
                versions.Add(change.At("version").GetInt32());
                cursor = change.Text("cursor")!;
            }
        }

        var last = (await tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { version } }", new { id = ticket })).At("ticket", "version").GetInt32();
        Assert.Equal(Enumerable.Range(last - 163, 164), versions);
    }

    [Fact]
    public async Task TicketChanged_should_not_find_what_the_caller_may_not_see()
    {
        var (tenant, foreign) = (await host.NewTenant("sub-mine"), await host.NewTenant("sub-foreign"));
        var theirs = await foreign.Requester.Open();
        var hers = await tenant.Requester.Open();
        await using var agent = await SocketClient.Connect(tenant.Agent);
        await agent.Subscribe("1", Watch, new { id = theirs });
        Assert.Equal("NOT_FOUND", await agent.Error("1"));
        await agent.Subscribe("2", Watch, new { id = "nonsense" });
        Assert.Equal("NOT_FOUND", await agent.Error("2"));
        await agent.Subscribe("3", Watch, new { id = hers, after = await Head(foreign.Agent) });
        Assert.Equal("BAD_USER_INPUT", await agent.Error("3"));
        await using var requester = await SocketClient.Connect(tenant.OtherRequester);
        await requester.Subscribe("1", Watch, new { id = hers });
        Assert.Equal("NOT_FOUND", await requester.Error("1"));
        await requester.Subscribe("2", "subscription { slaAlert { kind } }");
        Assert.Equal("FORBIDDEN", await requester.Error("2"));
    }

    [Fact]
    public async Task TicketChanged_should_hide_internal_events_from_the_requester()
    {
        var tenant = await host.NewTenant("sub-internal");
        var ticket = await tenant.Requester.Open();
        var head = await Head(tenant.Agent);
        await using var socket = await SocketClient.Connect(tenant.Requester);
        await socket.Subscribe("1", Watch, new { id = ticket, after = head });
        await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "She must not know." });
        await tenant.Agent.Done("replyToTicket", new { ticketId = ticket, body = "Hello." });
        var change = (await socket.Next("1")).At("ticketChanged");
        Assert.Equal(("TICKET_REPLIED", JsonValueKind.Null), (change.Text("type"), change.At("event").ValueKind));
    }

    [Fact]
    public async Task Subscription_should_end_and_the_connection_close_when_its_key_is_revoked()
    {
        var tenant = await host.NewTenant("sub-revoked");
        var ticket = await tenant.Requester.Open();
        var doomed = await tenant.NewClient("dora", "Dora Doomed", Role.Agent);
        await using var socket = await SocketClient.Connect(doomed);
        await socket.Subscribe("1", Watch, new { id = ticket, after = await Head(doomed) });
        await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "Still." });
        await socket.Next("1");
        var keys = await tenant.Admin.Data("{ apiKeys { id name } }");
        var key = keys.At("apiKeys").EnumerateArray().Single(key => key.Text("name") == "Dora Doomed's key").Text("id");
        await tenant.Admin.Done("revokeApiKey", new { id = key }, "apiKey { id }");
        await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "Never seen by Dora." });
        Assert.Equal("UNAUTHENTICATED", await socket.Error("1"));
        Assert.Equal(4403, await socket.Closed());
    }

    [Fact]
    public async Task QueueChanged_should_tell_what_enters_changes_and_leaves()
    {
        var tenant = await host.NewTenant("sub-queue");
        var head = await Head(tenant.Agent);
        await using var socket = await SocketClient.Connect(tenant.Agent);
        await socket.Subscribe(
            "1",
            "subscription($after: String) { queueChanged(filter: {isAssigned: true, isActive: true}, after: $after) { kind ticket { id } change { type } cursor } }",
            new { after = head });
        var ticket = await tenant.Requester.Open();
        await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "Not in the queue yet." });
        await tenant.Agent.Done("takeTicket", new { ticketId = ticket });
        await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "In the queue." });
        await tenant.Agent.Done("releaseTicket", new { ticketId = ticket });
        await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "Out again." });
        await tenant.Agent.Done("takeTicket", new { ticketId = ticket });
        var kinds = new List<string>();
        while (kinds.Count(kind => kind == "ENTERED") < 2)
            kinds.Add((await socket.Next("1")).Text("queueChanged", "kind")!);
        Assert.Equal("ENTERED", kinds[0]);
        Assert.Equal(1, kinds.Count(kind => kind == "LEFT"));
        Assert.Contains("CHANGED", kinds[1..kinds.IndexOf("LEFT")]);
        Assert.Equal(kinds.IndexOf("LEFT") + 1, kinds.LastIndexOf("ENTERED"));

        await socket.Subscribe("2", "subscription { queueChanged(filter: {text: \"printer\"}) { kind } }");
        Assert.Equal("BAD_USER_INPUT", await socket.Error("2"));
    }

    [Fact]
    public async Task SlaAlert_should_tell_of_warnings_and_breaches_with_due_time_and_lateness()
    {
        var tenant = await host.NewTenant("sub-sla");
        var head = await Head(tenant.Agent);
        var ticket = await tenant.Requester.Open();
        await using var socket = await SocketClient.Connect(tenant.Agent);
        await socket.Subscribe(
            "1",
            "subscription($after: String) { slaAlert(after: $after, kinds: [BREACH]) { kind metric cycle number at dueAt lateBy ticket { id isBreached } change { type } } }",
            new { after = head });
        host.Time.Advance(Duration.FromDays(1));
        var number = (await tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { number } }", new { id = ticket })).At("ticket", "number").GetInt64();
        await Task.Run(async () =>
        {
            CallTenant.Enter(tenant.Id);
            var grain = ((IGrainFactory)host.Services.GetService(typeof(IGrainFactory))!).GetGrain<ITicketGrain>(GrainKey.Of(tenant.Id, new TicketId(number)));
            await grain.Wake(host.Time.Now);
        });
        var alert = (await socket.Next("1")).At("slaAlert");
        Assert.Equal(("BREACH", "TIME_TO_OWN", "SLA_BREACHED", ticket), (alert.Text("kind"), alert.Text("metric"), alert.Text("change", "type"), alert.Text("ticket", "id")));
        Assert.Equal((1, JsonValueKind.Null, true), (alert.At("cycle").GetInt32(), alert.At("number").ValueKind, alert.At("ticket", "isBreached").GetBoolean()));
        Assert.NotNull(alert.Text("dueAt"));
        Assert.StartsWith("PT", alert.Text("lateBy"), StringComparison.Ordinal);
    }

    private static async Task<string> Head(ApiClient client) => (await client.Data("{ changesHead }")).Text("changesHead")!;
}
