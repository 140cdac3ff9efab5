using System.Net;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Realtime;

[Collection(OneHost.Name)]
public sealed class EventStreamTests(ApiHost host)
{
    private const string Watch = "subscription($id: ID!, $after: String) { ticketChanged(ticketId: $id, after: $after) { cursor type } }";

    [Fact]
    public async Task Query_should_be_one_next_and_complete()
    {
        var tenant = await host.NewTenant("sse-query");
        await using var stream = await EventStreamClient.Post(tenant.Agent, "{ viewer { user { name } } }");
        Assert.Equal((HttpStatusCode.OK, "text/event-stream", "no-store"), (stream.Response.StatusCode, stream.Response.Content.Headers.ContentType?.MediaType, stream.Response.Headers.CacheControl?.ToString()));
        Assert.Equal("Anna Arndt", (await stream.Payload()).Payload.Text("data", "viewer", "user", "name"));
        Assert.Equal(("complete", null, ""), await stream.Next());
        Assert.Null(await stream.Next());
    }

    [Fact]
    public async Task Wrong_document_should_be_told_within_the_stream()
    {
        var tenant = await host.NewTenant("sse-wrong");
        await using var stream = await EventStreamClient.Post(tenant.Agent, "{ nothing }");
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", (await stream.Payload()).Payload.Code());
        Assert.Equal("complete", (await stream.Next())?.Event);
    }

    [Fact]
    public async Task Request_that_is_none_should_get_its_status()
    {
        var tenant = await host.NewTenant("sse-status");
        await using (var stranger = await EventStreamClient.Post(new ApiClient(host.Address, "sse-status", "hd_nonsense"), "{ __typename }"))
            Assert.Equal(HttpStatusCode.Unauthorized, stranger.Response.StatusCode);
        const string Mutation = "mutation($i: TagTicketInput!) { tagTicket(input: $i) { errors { __typename } } }";
        var variables = System.Text.Json.JsonSerializer.Serialize(new { i = new { ticketId = await tenant.Requester.Open() } });
        using var mutation = new HttpRequestMessage(
            HttpMethod.Get, $"{tenant.Agent.Address}?query={Uri.EscapeDataString(Mutation)}&variables={Uri.EscapeDataString(variables)}");
        await using (var byGet = await EventStreamClient.Send(tenant.Agent, mutation))
            Assert.Equal(HttpStatusCode.MethodNotAllowed, byGet.Response.StatusCode);
        using var query = new HttpRequestMessage(HttpMethod.Get, tenant.Agent.Address + "?query=" + Uri.EscapeDataString("{ __typename }"));
        await using (var byGet = await EventStreamClient.Send(tenant.Agent, query))
            Assert.Equal("Query", (await byGet.Payload()).Payload.Text("data", "__typename"));
        using var text = new HttpRequestMessage(HttpMethod.Post, tenant.Agent.Address) { Content = new StringContent("{}") };
        await using (var wrong = await EventStreamClient.Send(tenant.Agent, text))
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, wrong.Response.StatusCode);
    }

    [Fact]
    public async Task Subscription_should_resume_from_the_last_event_id()
    {
        var tenant = await host.NewTenant("sse-resume");
        var ticketId = await tenant.Requester.Open();
        var head = (await tenant.Agent.Data("{ changesHead }")).Text("changesHead");
        await tenant.Agent.Done("addNote", new { ticketId, body = "1" });
        await tenant.Agent.Done("replyToTicket", new { ticketId, body = "2" });
        string? id;
        await using (var first = await EventStreamClient.Post(tenant.Agent, Watch, new { id = ticketId, after = head }))
        {
            var (payload, cursor) = await first.Payload();
            Assert.Equal(("NOTE_ADDED", cursor), (payload.Text("data", "ticketChanged", "type"), payload.Text("data", "ticketChanged", "cursor")));
            id = cursor;
        }

        await using var second = await EventStreamClient.Post(tenant.Agent, Watch, new { id = ticketId, after = head }, lastEventId: id);
        Assert.Equal("TICKET_REPLIED", (await second.Payload()).Payload.Text("data", "ticketChanged", "type"));
        await using var forged = await EventStreamClient.Post(tenant.Agent, Watch, new { id = ticketId }, lastEventId: "forged");
        Assert.Equal("BAD_USER_INPUT", (await forged.Payload()).Payload.Code());
    }

    [Fact]
    public async Task Subscription_should_end_when_its_key_is_revoked_though_nothing_happens()
    {
        var tenant = await host.NewTenant("sse-revoked");
        var ticketId = await tenant.Requester.Open();
        var doomed = await tenant.NewClient("dora", "Dora Doomed", Role.Agent);
        var head = (await doomed.Data("{ changesHead }")).Text("changesHead");
        await tenant.Agent.Done("addNote", new { ticketId, body = "1" });
        await using var stream = await EventStreamClient.Post(doomed, Watch, new { id = ticketId, after = head });
        string? type;
        do
        {
            type = (await stream.Payload()).Payload.Text("data", "ticketChanged", "type");
        }
        while (type != "NOTE_ADDED");
        var keys = await tenant.Admin.Data("{ apiKeys { id name } }");
        var key = keys.At("apiKeys").EnumerateArray().Single(key => key.Text("name") == "Dora Doomed's key").Text("id");
        await tenant.Admin.Done("revokeApiKey", new { id = key }, "apiKey { id }");
        Assert.Equal("UNAUTHENTICATED", (await stream.Payload()).Payload.Code());
        Assert.Equal("complete", (await stream.Next())?.Event);
    }
}
