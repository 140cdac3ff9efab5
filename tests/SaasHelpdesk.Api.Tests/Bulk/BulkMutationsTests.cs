using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Bulk;

[Collection(OneHost.Name)]
public sealed class BulkMutationsTests(ApiHost host)
{
    private const string Results = "results { ticketId actionsDone ticket { number priority tags status } errors { __typename ... on MutationError { code } ... on ConflictError { currentVersion } } } hasMore";

    [Fact]
    public async Task BulkUpdateTickets_should_tell_for_each_ticket_what_became_of_it()
    {
        var tenant = await host.NewTenant("bulk-each");
        var good = await tenant.Requester.Open("good");
        var changed = await tenant.Requester.Open("changed");
        var closed = await tenant.Requester.Open("closed");
        await tenant.Agent.Done("resolveTicket", new { ticketId = closed, resolution = new { cause = "c", solution = "s" } });
        await tenant.Agent.Done("closeTicket", new { ticketId = closed });
        await tenant.Agent.Done("addNote", new { ticketId = changed, body = "Meanwhile." });
        var payload = await tenant.Agent.Done(
            "bulkUpdateTickets",
            new
            {
                tickets = new object[]
                {
                    new { ticketId = good, expectedVersion = await Version(tenant, good) },
                    new { ticketId = changed, expectedVersion = 1 },
                    new { ticketId = closed },
                    new { ticketId = "nonsense" },
                },
                actions = new object[] { new { tagTicket = new { add = (string[])["Flood"] } }, new { changePriority = new { priority = "CRITICAL" } }, new { takeTicket = true } },
            },
            Results);
        Assert.Equal("[3,0,0,0]", $"[{string.Join(',', payload.At("results").EnumerateArray().Select(result => result.At("actionsDone").GetInt32()))}]");
        Assert.Equal("""{"number":1,"priority":"CRITICAL","tags":["flood"]""", payload.At("results", 0, "ticket").GetRawText().Split(",\"status\"")[0]);
        Assert.Equal("ConflictError", payload.Text("results", 1, "errors", 0, "__typename"));
        Assert.Equal("""[]""", payload.At("results", 1, "ticket", "tags").GetRawText());
        Assert.Equal("ticket.closed", payload.Text("results", 2, "errors", 0, "code"));
        Assert.Equal(("NotFoundError", "nonsense"), (payload.Text("results", 3, "errors", 0, "__typename"), payload.Text("results", 3, "ticketId")));
        Assert.Equal("null", payload.At("results", 3, "ticket").GetRawText());
        // The same again changes nothing.
        var version = await Version(tenant, good);
        await tenant.Agent.Done("bulkUpdateTickets", new { ticketIds = (string[])[good], actions = new object[] { new { tagTicket = new { add = (string[])["flood"] } }, new { changePriority = new { priority = "CRITICAL" } } } }, Results);
        Assert.Equal(version, await Version(tenant, good));
    }

    [Fact]
    public async Task BulkUpdateTickets_should_take_a_filter_and_say_whether_more_are_left()
    {
        var tenant = await host.NewTenant("bulk-filter");
        for (var i = 0; i < 103; i++)
            await tenant.Requester.Open($"Ticket {i}");
        object Rename(string from, string to) => new { filter = from.Length == 0 ? (object)new { anyTag = Array.Empty<string>(), isActive = true } : new { tags = (string[])[from] }, actions = new object[] { new { tagTicket = new { add = (string[])[to], remove = from.Length == 0 ? [] : (string[])[from] } } } };
        var first = await tenant.Agent.Done("bulkUpdateTickets", Rename("", "old"), Results);
        Assert.Equal((100, true), (first.At("results").GetArrayLength(), first.At("hasMore").GetBoolean()));
        var renamed = await tenant.Agent.Done("bulkUpdateTickets", Rename("old", "new"), Results);
        Assert.Equal((100, false), (renamed.At("results").GetArrayLength(), renamed.At("hasMore").GetBoolean()));
        Assert.Equal("""{"tags":[{"name":"new","ticketCount":100}]}""", (await tenant.Agent.Data("{ tags(prefix: \"N\") { name ticketCount } }")).GetRawText());
        Assert.Equal("""{"tags":[]}""", (await tenant.Agent.Data("{ tags(prefix: \"o\") { name ticketCount } }")).GetRawText());
    }

    [Fact]
    public async Task BulkUpdateTickets_should_check_the_right_to_each_ticket()
    {
        var tenant = await host.NewTenant("bulk-rights");
        var (mine, theirs) = (await tenant.Requester.Open("mine"), await tenant.OtherRequester.Open("Rob's secret"));
        var payload = await tenant.Requester.Done(
            "bulkUpdateTickets", new { ticketIds = (string[])[mine, theirs], actions = new object[] { new { replyToTicket = new { body = "Hello?" } }, new { tagTicket = new { add = (string[])["x"] } } } }, Results);
        Assert.Equal((1, "ForbiddenError"), (payload.At("results", 0, "actionsDone").GetInt32(), payload.Text("results", 0, "errors", 0, "__typename")));
        Assert.Equal((0, "NotFoundError"), (payload.At("results", 1, "actionsDone").GetInt32(), payload.Text("results", 1, "errors", 0, "__typename")));
        Assert.Equal("null", payload.At("results", 1, "ticket").GetRawText());
        var all = await tenant.Requester.Done("bulkUpdateTickets", new { filter = new { isActive = true }, actions = new object[] { new { tagTicket = new { add = (string[])["x"] } } } }, Results);
        Assert.Equal(1, all.At("results").GetArrayLength());
        var escalated = await tenant.Requester.Mutate("bulkUpdateTickets", new { ticketIds = (string[])[mine], actions = new object[] { new { escalateTicket = new { reason = "Now", toId = await tenant.Admin.MyId() } } } }, Results);
        Assert.Equal("ForbiddenError", escalated.Text("errors", 0, "__typename"));
        Assert.Equal("FORBIDDEN", (await tenant.Requester.Run("{ tags { name } }")).Code());
        var reader = await tenant.NewClient("reader", "Reader", Role.Agent, null, "tickets:read");
        Assert.Equal("ForbiddenError", (await reader.Mutate("bulkUpdateTickets", new { ticketIds = (string[])[mine], actions = new object[] { new { takeTicket = true } } }, "__typename")).Text("errors", 0, "__typename"));
    }

    [Theory]
    [InlineData("""{"ticketIds": [], "actions": [{"takeTicket": true}]}""", "ticketIds")]
    [InlineData("""{"ticketIds": ["a", "a"], "actions": [{"takeTicket": true}]}""", "ticketIds")]
    [InlineData("""{"actions": [{"takeTicket": true}]}""", "ticketIds")]
    [InlineData("""{"ticketIds": ["a"], "filter": {}, "actions": [{"takeTicket": true}]}""", "ticketIds")]
    [InlineData("""{"ticketIds": ["a"], "actions": []}""", "actions")]
    [InlineData("""{"ticketIds": ["a"], "actions": [{"takeTicket": false}]}""", "actions.0.takeTicket")]
    public async Task BulkUpdateTickets_should_refuse_what_makes_no_sense_as_a_whole(string input, string field)
    {
        var tenant = await host.NewTenant($"bulk-bad-{(uint)string.GetHashCode(input, StringComparison.Ordinal)}");
        var payload = await tenant.Agent.Mutate("bulkUpdateTickets", System.Text.Json.JsonElement.Parse(input), Results);
        Assert.Equal(("ValidationError", field), (payload.Text("errors", 0, "__typename"), payload.Text("errors", 0, "field")));
        var many = await tenant.Agent.Mutate("bulkUpdateTickets", new { ticketIds = Enumerable.Range(0, 101).Select(i => $"{i}"), actions = new object[] { new { takeTicket = true } } }, Results);
        Assert.Equal("bulk.too-many", many.Code());
    }

    [Fact]
    public async Task BulkUpdateTickets_should_cost_the_same_number_of_statements_for_one_and_for_forty()
    {
        var tenant = await host.NewTenant("bulk-sql");
        var tickets = new List<string>();
        for (var i = 0; i < 40; i++)
            tickets.Add(await tenant.Requester.Open($"Ticket {i}"));
        await Statements(tenant, tickets[..2], "warm");
        Assert.Equal(await Statements(tenant, tickets[..1], "one"), await Statements(tenant, tickets, "forty"));
    }

    private static async Task<int> Statements(TestTenant tenant, IReadOnlyList<string> ticketIds, string tag)
    {
        using var counter = new SqlCounter();
        await tenant.Agent.Done("bulkUpdateTickets", new { ticketIds, actions = new object[] { new { tagTicket = new { add = (string[])[tag] } } } }, "results { ticket { subject requester { name } isTaken } }");
        return counter.Statements;
    }

    private static async Task<int> Version(TestTenant tenant, string id) =>
        (await tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { version } }", new { id })).At("ticket", "version").GetInt32();
}
