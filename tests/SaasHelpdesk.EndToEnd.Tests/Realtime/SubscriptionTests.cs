using System.Text.Json.Nodes;
using SaasHelpdesk.EndToEnd.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests.Realtime;

/// <summary>Subscriptions as the clients of npm see them, against a real server process.</summary>
public sealed class SubscriptionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Theory, Engines]
    public async Task Clients_should_lose_and_double_nothing_when_their_connections_break_again_and_again(Engine engine)
    {
        const int Notes = 40;
        await using var data = await HelpdeskData.Create(engine);
        await using var server = await ServerProcess.Start(data.Options);
        using var client = new GraphQLClient(server.Address, HelpdeskData.Tenant, data.ApiKey);
        var (ticket, version) = await Open(client);
        var head = (await client.Run("{ changesHead }"))["changesHead"]!.GetValue<string>();
        var until = version + Notes;
        var following = new[] { "ws", "sse" }.Select(transport => Run(
            server, data.ApiKey, "realtime/follow.mjs", transport, ticket, head, $"{until}", "7")).ToList();
        for (var i = 0; i < Notes; i++)
            await Note(client, ticket);
        foreach (var followed in await Task.WhenAll(following))
        {
            var versions = followed["versions"]!.AsArray().Select(number => number!.GetValue<int>()).ToList();
            Assert.Equal(Enumerable.Range(versions[0], versions.Count), versions);
            Assert.Equal(version + 1, versions[0]);
            Assert.True(versions[^1] >= until);
            Assert.True(followed["connections"]!.GetValue<int>() >= Notes / 7);
        }
    }

    [Fact]
    public async Task Clients_should_be_told_what_they_may_not_see_and_be_cut_off_when_their_key_is_revoked()
    {
        await using var data = await HelpdeskData.Create(Engine.Sqlite);
        await using var server = await ServerProcess.Start(data.Options);
        using var client = new GraphQLClient(server.Address, HelpdeskData.Tenant, data.ApiKey);
        var head = (await client.Run("{ changesHead }"))["changesHead"]!.GetValue<string>();
        var (ticket, _) = await Open(client);
        var user = (await client.Run("query($id: ID!) { ticket(id: $id) { requester { id } } }", new { id = ticket }))["ticket"]!["requester"]!["id"]!.GetValue<string>();
        foreach (var transport in new[] { "ws", "sse" })
        {
            var foreign = Convert.ToBase64String("T/globex/1"u8).TrimEnd('=');
            Assert.Equal("NOT_FOUND", (await Run(server, data.ApiKey, "realtime/refused.mjs", transport, foreign))["code"]!.GetValue<string>());
            var made = (await client.Run(
                "mutation($n: String!, $u: ID!) { createApiKey(input: {name: $n, userId: $u, role: AGENT}) { secret apiKey { id } errors { __typename ... on MutationError { message } } } }",
                new { n = transport, u = user }))["createApiKey"]!;
            var (secret, id) = (made["secret"]!.GetValue<string>(), made["apiKey"]!["id"]!.GetValue<string>());
            var ended = await Run(
                server, secret, "realtime/revoked.mjs", [transport, ticket, head, id], new() { ["HELPDESK_ADMIN_KEY"] = data.ApiKey });
            Assert.Equal("UNAUTHENTICATED", ended["code"]!.GetValue<string>());
            Assert.Equal(transport == "ws" ? 4403 : null, ended["closed"]?.GetValue<int>());
        }
    }

    private static Task<JsonNode> Run(ServerProcess server, string key, string script, params string[] arguments) => Run(server, key, script, arguments, []);

    private static async Task<JsonNode> Run(ServerProcess server, string key, string script, string[] arguments, Dictionary<string, string> more)
    {
        more["HELPDESK_URL"] = new Uri(server.Address, $"/t/{HelpdeskData.Tenant}/graphql").ToString();
        more["HELPDESK_KEY"] = key;
        return JsonNode.Parse(await NodeProject.Run(script, arguments, more, Limit))!;
    }

    private static async Task<(string Id, int Version)> Open(GraphQLClient client)
    {
        var opened = (await client.Run(
            """mutation { openTicket(input: {subject: "Watched", body: "b", requesterEmail: "rita@example.com", priority: LOW}) { ticket { id } errors { __typename } } }"""))["openTicket"]!;
        var id = opened["ticket"]!["id"]!.GetValue<string>();
        var version = (await client.Run("query($id: ID!) { ticket(id: $id) { version } }", new { id }))["ticket"]!["version"]!.GetValue<int>();
        return (id, version);
    }

    private static async Task Note(GraphQLClient client, string ticketId)
    {
        var noted = await client.Run(
            "mutation($t: ID!) { addNote(input: {ticketId: $t, body: \"Seen.\"}) { errors { __typename ... on MutationError { message } } } }", new { t = ticketId });
        Assert.Empty(noted["addNote"]!["errors"]!.AsArray());
    }
}
