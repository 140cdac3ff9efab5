using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Tickets;

[Collection(OneHost.Name)]
public sealed class TicketListTests(ApiHost host)
{
    private const string Everything =
        """
        query($first: Int!) {
          tickets(first: $first, orderBy: {field: NUMBER}) {
            totalCount
            nodes {
              id number version externalReference subject type channel category tags status statusCategory isActive priority impact urgency isVip reopenCount
              handOverCount isBreached level createdAt updatedAt resolvedAt closedAt nextDueAt isTaken isWatched statusChangedAt pendingUntil autoCloseAt
              acknowledgedUntil timeSpent billableTime
              mergedInto { subject } requester { name email organisation { key } } organisation { key } owner { name teams { name } } assignee { name presence }
              team { name lead { name } members { agent { name capacity } } } onBehalfOf { name } watchers { name role }
              counts { breaches } resolution { cause } links { kind ticket { subject requester { name } } } absorbed { number } followUpOf { number } fields { key }
              messages(first: 5) { totalCount nodes { body author { name user { name email } } ticket { number } } }
              clocks { metric state dueAt ledger { kind from to openTime } explanation(language: DE) { text sentences } }
              events(first: 5) { totalCount nodes { type by { user { name } } data } }
            }
          }
        }
        """;

    [Fact]
    public async Task Tickets_should_cost_the_same_number_of_statements_for_one_and_for_fifty()
    {
        var tenant = await host.NewTenant("list-sql");
        var requesters = new[] { tenant.Requester, tenant.OtherRequester };
        string? previous = null;
        for (var i = 0; i < 50; i++)
        {
            var ticketId = await requesters[i % 2].Open($"Ticket {i}");
            await tenant.Agent.Done("takeTicket", new { ticketId });
            await tenant.Agent.Done("replyToTicket", new { ticketId, body = "On it." });
            await tenant.Agent.Done("addWatcher", new { ticketId });
            if (previous is not null)
                await tenant.Agent.Done("linkTickets", new { ticketId, otherId = previous, kind = "RELATES" });
            previous = ticketId;
        }

        await Count(tenant, 50); // Compiles queries, fills caches.
        var one = await Count(tenant, 1);
        var fifty = await Count(tenant, 50);
        Assert.True(one.Statements > 3, "Statements are not seen.");
        Assert.InRange(fifty.Statements, 1, one.Statements);
        Assert.Equal(50, fifty.Data.At("tickets", "nodes").GetArrayLength());
        Assert.Equal(50, one.Data.At("tickets", "totalCount").GetInt32());
    }

    [Fact]
    public async Task Tickets_should_be_one_statement_when_rows_say_it_all()
    {
        var tenant = await host.NewTenant("list-one");
        await tenant.Requester.Open();
        const string Query = "{ tickets { nodes { id number subject status priority nextDueAt createdAt } pageInfo { endCursor } } }";
        await tenant.Agent.Data(Query);
        using var counter = new SqlCounter();
        await tenant.Agent.Data(Query);
        Assert.Equal(1, counter.Statements);
    }

    [Theory]
    [InlineData("NUMBER", "ASC")]
    [InlineData("NUMBER", "DESC")]
    [InlineData("CREATED", "ASC")]
    [InlineData("UPDATED", "DESC")]
    [InlineData("PRIORITY", "ASC")]
    [InlineData("NEXT_DUE", "ASC")]
    public async Task Tickets_should_give_each_ticket_once_page_by_page_in_both_directions(string field, string direction)
    {
        var tenant = await host.NewTenant($"list-pages-{field.ToLowerInvariant().Replace('_', '-')}-{direction.ToLowerInvariant()}");
        var priorities = new[] { "LOW", "CRITICAL", "HIGH", "LOW", "MODERATE", "CRITICAL", "HIGH" };
        foreach (var priority in priorities)
        {
            host.Time.Advance(Duration.FromSeconds(1));
            await tenant.Agent.Done("openTicket", new { subject = priority, body = "b", priority, requesterId = await tenant.Requester.MyId() });
        }

        const string Query =
            """
            query($order: TicketOrder!, $first: Int, $after: String, $last: Int, $before: String) {
              tickets(orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
                nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;
        var order = new { field, direction };
        var whole = Numbers(await tenant.Agent.Data(Query, new { order, first = 100 }));
        Assert.Equal(priorities.Length, whole.Distinct().Count());

        var forward = new List<int>();
        for (string? after = null; ;)
        {
            var page = await tenant.Agent.Data(Query, new { order, first = 3, after });
            forward.AddRange(Numbers(page));
            Assert.Equal(after is not null, page.At("tickets", "pageInfo", "hasPreviousPage").GetBoolean());
            if (!page.At("tickets", "pageInfo", "hasNextPage").GetBoolean())
                break;
            after = page.Text("tickets", "pageInfo", "endCursor");
        }

        var backward = new List<int>();
        for (string? before = null; ;)
        {
            var page = await tenant.Agent.Data(Query, new { order, last = 3, before });
            backward.InsertRange(0, Numbers(page));
            if (!page.At("tickets", "pageInfo", "hasPreviousPage").GetBoolean())
                break;
            before = page.Text("tickets", "pageInfo", "startCursor");
        }

        Assert.Equal(whole, forward);
        Assert.Equal(whole, backward);
    }

    [Theory]
    [InlineData("first: 0", "page.size")]
    [InlineData("first: 101", "page.size")]
    [InlineData("last: -1", "page.size")]
    [InlineData("first: 1, last: 1", "page.direction")]
    [InlineData("after: \"nonsense\"", "page.cursor")]
    public async Task Tickets_should_say_what_is_wrong_with_a_page(string arguments, string reason)
    {
        var tenant = await host.NewTenant($"list-bad-{(uint)arguments.GetHashCode(StringComparison.Ordinal)}");
        foreach (var list in (string[])["{ tickets(" + arguments + ") { nodes { id } } }", "{ ticket(number: 1) { messages(" + arguments + ") { nodes { id } } } }"])
        {
            await tenant.Requester.Open();
            var response = await tenant.Agent.Run(list);
            Assert.Equal("BAD_USER_INPUT", response.Code());
            Assert.Equal(reason, response.Text("errors", 0, "extensions", "reason"));
        }
    }

    [Fact]
    public async Task Tickets_should_be_filtered_by_every_condition()
    {
        var tenant = await host.NewTenant("list-filter");
        var rita = await tenant.Requester.MyId();
        var rob = await tenant.OtherRequester.MyId();
        await tenant.Agent.Done("openTicket", new { subject = "Toner leer", body = "Bitte Toner.", requesterId = rita, type = "SERVICE_REQUEST", priority = "LOW", category = "hardware/printer", tags = new[] { "toner", "office" } });
        host.Time.Advance(Duration.FromHours(1));
        var from = host.Time.Now.ToString();
        await tenant.Agent.Done("openTicket", new { subject = "VPN down", body = "No network.", requesterId = rob, priority = "CRITICAL", category = "network/vpn", isVip = true, externalReference = "EXT-7", channel = "PHONE" });
        var vpn = await tenant.Agent.Done("openTicket", new { subject = "Old one", body = "Done.", requesterId = rob, tags = new[] { "office" } });
        await tenant.Agent.Done("resolveTicket", new { ticketId = vpn.Text("ticket", "id") });
        await tenant.Agent.Done("takeTicket", new { ticketId = (await tenant.Agent.Data("{ ticket(number: 2) { id } }")).Text("ticket", "id") });
        foreach (var (filter, expected) in new (object, int[])[]
        {
            (new { isActive = true }, [1, 2]), (new { isActive = false }, [3]), (new { types = new[] { "SERVICE_REQUEST" } }, [1]),
            (new { statuses = new[] { "Resolved", "New" } }, [1, 3]), (new { statusCategories = new[] { "OPEN" } }, [2]),
            (new { priorities = new[] { "LOW", "CRITICAL" } }, [1, 2]), (new { channels = new[] { "PHONE" } }, [2]), (new { categoryUnder = "hardware" }, [1]),
            (new { requesterIds = new[] { rita } }, [1]), (new { requesterIds = new[] { rita, rob }, isVip = true }, [2]), (new { isAssigned = true }, [2]),
            (new { tags = new[] { "office", "toner" } }, [1]), (new { anyTag = new[] { "toner", "office" } }, [1, 3]), (new { isBreached = true }, []),
            (new { createdFrom = from }, [2, 3]), (new { createdBefore = from }, [1]), (new { externalReference = "EXT-7" }, [2]), (new { text = "toner" }, [1]),
            (new { text = "network" }, [2]), (new { types = Array.Empty<string>() }, [1, 2, 3]),
        })
        {
            var data = await tenant.Agent.Data("query($filter: TicketFilter) { tickets(filter: $filter, orderBy: {field: NUMBER}) { totalCount nodes { number } } }", new { filter });
            Assert.True(expected.SequenceEqual(Numbers(data)), $"{JsonSerializer.Serialize(filter)}: {data}");
            Assert.Equal(expected.Length, data.At("tickets", "totalCount").GetInt32());
        }
    }

    [Fact]
    public async Task SearchTickets_should_find_words_in_subjects_and_messages()
    {
        var tenant = await host.NewTenant("list-search");
        var ticketId = await tenant.Requester.Open("Drucker druckt nicht");
        await tenant.Agent.Done("addNote", new { ticketId, body = "Vermutlich die Fixiereinheit." });
        Assert.Equal("""{"searchTickets":[{"number":1}]}""", (await tenant.Agent.Data("{ searchTickets(text: \"fixiereinheit\") { number } }")).GetRawText());
        Assert.Equal("""{"searchTickets":[]}""", (await tenant.Requester.Data("{ searchTickets(text: \"fixiereinheit\") { number } }")).GetRawText());
        Assert.Equal("""{"searchTickets":[{"number":1}]}""", (await tenant.Requester.Data("{ searchTickets(text: \"drucker\") { number } }")).GetRawText());
    }

    private static async Task<(int Statements, JsonElement Data)> Count(TestTenant tenant, int first)
    {
        using var counter = new SqlCounter();
        var data = await tenant.Agent.Data(Everything, new { first });
        return (counter.Statements, data);
    }

    private static IEnumerable<int> Numbers(JsonElement data) => data.At("tickets", "nodes").EnumerateArray().Select(node => node.At("number").GetInt32());
}
