using System.Text.Json;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Changes;

[Collection(OneHost.Name)]
public sealed class ChangeQueriesTests(ApiHost host)
{
    private const string Query =
        """
        query($after: String, $first: Int, $kinds: [ChangeKind!], $types: [ChangeType!]) {
          changes(after: $after, first: $first, kinds: $kinds, types: $types) {
            nodes { cursor kind nodeId type at version ticket { id subject } node { __typename id } event { type by { name } data } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
        """;

    [Fact]
    public async Task Changes_should_let_an_integrator_follow_for_ever()
    {
        var tenant = await host.NewTenant("feed-follow");
        string? cursor = null;
        var seen = new List<(string Id, int Version)>();
        for (var round = 0; round < 3; round++)
        {
            var ticket = await tenant.Requester.Open($"Ticket {round}");
            for (var i = 0; i < 5; i++)
                await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "Note" });
            JsonElement page;
            do
            {
                page = (await tenant.Admin.Data(Query, new { after = cursor, first = 3 })).At("changes");
                Assert.InRange(page.At("nodes").GetArrayLength(), 0, 3);
                seen.AddRange(page.At("nodes").EnumerateArray().Select(change => (change.Text("nodeId")!, change.At("version").GetInt32())));
                cursor = page.Text("pageInfo", "endCursor");
            }
            while (page.At("pageInfo", "hasNextPage").GetBoolean());
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.All(seen.GroupBy(change => change.Id), thing =>
            Assert.Equal(Enumerable.Range(1, thing.Count()), thing.Select(change => change.Version)));
        Assert.Equal(3, (await tenant.Admin.Data("{ tickets { nodes { id version } } }")).At("tickets", "nodes").EnumerateArray()
            .Count(ticket => seen.Count(change => change.Id == ticket.Text("id")) == ticket.At("version").GetInt32()));
        Assert.Equal(cursor, (await tenant.Admin.Data("{ changesHead }")).Text("changesHead"));
        var end = (await tenant.Admin.Data(Query, new { after = cursor })).At("changes");
        Assert.Equal((0, cursor, false), (end.At("nodes").GetArrayLength(), end.Text("pageInfo", "endCursor"), end.At("pageInfo", "hasNextPage").GetBoolean()));
    }

    [Fact]
    public async Task Changes_should_filter_without_stalling()
    {
        var tenant = await host.NewTenant("feed-filter");
        var ticket = await tenant.Requester.Open();
        for (var i = 0; i < 260; i++)
            await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "Note" });
        await tenant.Agent.Done("replyToTicket", new { ticketId = ticket, body = "Reply" });
        string? cursor = null;
        var (found, pages) = (0, 0);
        JsonElement page;
        do
        {
            page = (await tenant.Agent.Data(Query, new { after = cursor, first = 1, types = new[] { "TICKET_REPLIED" } })).At("changes");
            found += page.At("nodes").GetArrayLength();
            Assert.NotEqual(cursor, page.Text("pageInfo", "endCursor"));
            cursor = page.Text("pageInfo", "endCursor");
            pages++;
        }
        while (page.At("pageInfo", "hasNextPage").GetBoolean());
        Assert.Equal(1, found);
        Assert.InRange(pages, 2, 3);
        var agents = (await tenant.Agent.Data(Query, new { kinds = new[] { "AGENT", "TENANT" } })).At("changes", "nodes");
        Assert.Equal(["Agent", "Tenant"], agents.EnumerateArray().Select(change => change.Text("node", "__typename")).Distinct().Order());
    }

    [Fact]
    public async Task Changes_should_show_a_requester_only_what_happened_to_her_tickets_in_public()
    {
        var tenant = await host.NewTenant("feed-requester");
        var (hers, his) = (await tenant.Requester.Open("hers"), await tenant.OtherRequester.Open("his"));
        foreach (var ticketId in new[] { hers, his })
        {
            await tenant.Agent.Done("addNote", new { ticketId, body = "Secret." });
            await tenant.Agent.Done("replyToTicket", new { ticketId, body = "Public." });
            await tenant.Agent.Done("takeTicket", new { ticketId });
        }

        var page = (await tenant.Requester.Data(Query)).At("changes");
        var changes = page.At("nodes").EnumerateArray().ToList();
        Assert.All(changes, change => Assert.Equal((hers, "TICKET", JsonValueKind.Null), (change.Text("nodeId"), change.Text("kind"), change.At("event").ValueKind)));
        var types = changes.Select(change => change.Text("type")).ToList();
        Assert.Contains("TICKET_OPENED", types);
        Assert.Contains("TICKET_REPLIED", types);
        Assert.DoesNotContain("NOTE_ADDED", types);
        Assert.DoesNotContain("TICKET_TAKEN", types);
        Assert.DoesNotContain("Secret", page.GetRawText(), StringComparison.Ordinal);
        Assert.Equal((await tenant.Admin.Data("{ changesHead }")).Text("changesHead"), page.Text("pageInfo", "endCursor"));
    }

    [Fact]
    public async Task Changes_should_refuse_foreign_and_forged_cursors_and_wrong_sizes()
    {
        var (tenant, other) = (await host.NewTenant("feed-cursor"), await host.NewTenant("feed-other"));
        await other.Requester.Open();
        var foreign = (await other.Admin.Data("{ changesHead }")).Text("changesHead");
        foreach (var after in new[] { foreign, "nonsense", "" })
        {
            var response = await tenant.Admin.Run(Query, new { after });
            Assert.Equal(("BAD_USER_INPUT", "changes.cursor"), (response.Code(), response.Text("errors", 0, "extensions", "reason")));
        }

        foreach (var first in new[] { 0, 101 })
            Assert.Equal("page.size", (await tenant.Admin.Run(Query, new { first })).Text("errors", 0, "extensions", "reason"));
    }

    [Fact]
    public async Task Changes_should_cost_the_same_number_of_statements_for_one_and_for_a_hundred()
    {
        var tenant = await host.NewTenant("feed-sql");
        for (var i = 0; i < 60; i++)
        {
            var ticketId = await tenant.Requester.Open();
            await tenant.Agent.Done("replyToTicket", new { ticketId, body = "Hello." });
        }

        foreach (var client in new[] { tenant.Agent, tenant.Requester })
        {
            await Count(client, 100);
            var (one, hundred) = (await Count(client, 1), await Count(client, 100));
            Assert.InRange(hundred, 1, one);
        }
    }

    private static async Task<int> Count(ApiClient client, int first)
    {
        using var counter = new SqlCounter();
        await client.Data(Query, new { first, kinds = new[] { "TICKET" } });
        return counter.Statements;
    }
}
