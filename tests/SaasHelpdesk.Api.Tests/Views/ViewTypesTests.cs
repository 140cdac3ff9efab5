using NodaTime;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Views;

[Collection(OneHost.Name)]
public sealed class ViewTypesTests(ApiHost host)
{
    private const string Counts = "{ views { key count { value isCapped } } }";

    [Fact]
    public async Task Built_in_views_should_count_what_they_hold()
    {
        var tenant = await host.NewTenant("views-built-in");
        Assert.Equal("mine 0, unassigned 0, my-teams 0, due-soon 0, breached 0, escalated 0, waiting-for-requester 0, recently-updated 0, all-open 0", await Text(tenant.Agent));
        var urgent = await Open(tenant, "CRITICAL");
        var slow = await Open(tenant, "LOW");
        var waiting = await Open(tenant, "LOW");
        var solved = await Open(tenant, "LOW");
        await tenant.Agent.Done("takeTicket", new { ticketId = urgent });
        await tenant.Agent.Done("escalateTicket", new { ticketId = slow, reason = "Big customer", note = "All is known." });
        var pending = (await tenant.Agent.Data("{ statuses { name category } }")).At("statuses").EnumerateArray().First(status => status.Text("category") == "PENDING_CUSTOMER").Text("name");
        await tenant.Agent.Done("changeStatus", new { ticketId = waiting, status = pending });
        await tenant.Agent.Done("resolveTicket", new { ticketId = solved, resolution = new { cause = "c", solution = "s" } });
        var text = await Text(tenant.Agent);
        Assert.Contains("mine 1, unassigned 2, my-teams", text, StringComparison.Ordinal);
        Assert.Contains("escalated 1, waiting-for-requester 1, recently-updated 4, all-open 3", text, StringComparison.Ordinal);
        Assert.Contains("due-soon 1", text, StringComparison.Ordinal);
        Assert.StartsWith("mine 0, unassigned 2", await Text(tenant.Admin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task View_should_list_its_tickets_in_its_order_and_show_its_filter_as_it_is_written()
    {
        var tenant = await host.NewTenant("views-list");
        await Open(tenant, "LOW");
        await Open(tenant, "CRITICAL");
        var rita = await tenant.Requester.MyId();
        var filter = new
        {
            isActive = true,
            types = (string[])["INCIDENT", "SERVICE_REQUEST"],
            requesterIds = (string[])[rita],
            isAssigned = false,
            levels = (int[])[1, 2],
            dueBefore = "2031-01-01T00:00:00Z",
            notUpdatedFor = "PT0S",
        };
        var made = await tenant.Agent.Done(
            "createView",
            new { name = "Rita", description = "Hers", filter, orderBy = new { field = "NUMBER", direction = "DESC" }, columns = (string[])["NUMBER", "NEXT_DUE_AT"] },
            "view { id name filter }");
        Assert.Equal(
            $$"""{"isActive":true,"types":["INCIDENT","SERVICE_REQUEST"],"requesterIds":["{{rita}}"],"isAssigned":false,"levels":[1,2],"dueBefore":"2031-01-01T00:00:00Z","notUpdatedFor":"PT0S"}""",
            made.At("view", "filter").GetRawText());
        host.Time.Advance(Duration.FromSeconds(1));
        var id = made.Text("view", "id");
        var data = await tenant.Agent.Data("query($id: ID!) { view(id: $id) { isBuiltIn orderField orderDirection columns count { value } tickets(first: 1) { totalCount nodes { number } pageInfo { hasNextPage endCursor } } } node(id: $id) { ... on View { name } } }", new { id });
        Assert.Equal("""{"isBuiltIn":false,"orderField":"NUMBER","orderDirection":"DESC","columns":["NUMBER","NEXT_DUE_AT"],"count":{"value":2},"tickets":{"totalCount":2,"nodes":[{"number":2}],"pageInfo":{"hasNextPage":true,"endCursor":""", data.At("view").GetRawText()[..data.At("view").GetRawText().IndexOf("\"endCursor\":", StringComparison.Ordinal)] + "\"endCursor\":");
        var after = data.Text("view", "tickets", "pageInfo", "endCursor");
        var next = await tenant.Agent.Data("query($id: ID!, $after: String) { view(id: $id) { tickets(first: 1, after: $after) { nodes { number } } } }", new { id, after });
        Assert.Equal(1, next.At("view", "tickets", "nodes", 0, "number").GetInt32());
    }

    [Fact]
    public async Task Conditions_on_now_and_me_should_be_those_of_the_reading()
    {
        var tenant = await host.NewTenant("views-now");
        var ticket = await Open(tenant, "LOW");
        await tenant.Agent.Done("takeTicket", new { ticketId = ticket });
        var mine = await View(tenant, new { name = "Forgotten", sharing = "TENANT", filter = new { isAssignedToMe = true, notUpdatedFor = "P3D" } });
        var fresh = await View(tenant, new { name = "Fresh", sharing = "TENANT", filter = new { isOfMyTeams = true, createdWithin = "PT1H" } });
        Assert.Equal((0, 1), (await Count(tenant.Agent, mine), await Count(tenant.Agent, fresh)));
        host.Time.Advance(Duration.FromDays(3) + Duration.FromSeconds(1));
        Assert.Equal((1, 0), (await Count(tenant.Agent, mine), await Count(tenant.Agent, fresh)));
        Assert.Equal((0, 0), (await Count(tenant.Admin, mine), await Count(tenant.Admin, fresh)));
        // The same conditions in a plain list.
        var listed = await tenant.Agent.Data("{ tickets(filter: {isAssignedToMe: true, notUpdatedFor: \"P3D\"}) { totalCount } none: tickets(filter: {isOwnedByMe: true, ownerIds: []}) { totalCount } }");
        Assert.Equal(1, listed.At("tickets", "totalCount").GetInt32());
        var refused = await tenant.Agent.Run("{ tickets(filter: {notUpdatedFor: \"-PT1H\"}) { totalCount } }");
        Assert.Equal("BAD_USER_INPUT", refused.Code());
    }

    [Fact]
    public async Task Views_should_cost_the_same_number_of_statements_for_ten_and_for_forty()
    {
        var tenant = await host.NewTenant("views-sql");
        for (var i = 0; i < 5; i++)
            await Open(tenant, "HIGH");
        await View(tenant, new { name = "first", filter = new { priorities = (string[])["HIGH"], text = "printer" } });
        await Statements(tenant.Admin);
        var few = await Statements(tenant.Admin);
        for (var i = 0; i < 29; i++)
            await View(tenant, new { name = $"view {i}", filter = new { isActive = true, levels = (int[])[1, 2, 3], anyTag = i % 2 == 0 ? ["a"] : Array.Empty<string>() } });
        Assert.Equal(few, await Statements(tenant.Admin));
        Assert.InRange(few, 2, 4);
    }

    [Fact]
    public async Task Requester_should_see_three_views_with_own_tickets_only()
    {
        var tenant = await host.NewTenant("views-requester");
        await tenant.Requester.Open();
        await tenant.OtherRequester.Open("Rob's secret");
        var saved = await View(tenant, new { name = "Secret view", sharing = "TENANT", filter = new { text = "secret" } });
        Assert.Equal("all-open 1, waiting-for-requester 0, recently-updated 1", await Text(tenant.Requester));
        var data = await tenant.Requester.Data("query($id: ID!) { view(id: $id) { name } node(id: $id) { id } views { tickets { nodes { subject } } } }", new { id = saved });
        Assert.DoesNotContain("ecret", data.GetRawText(), StringComparison.Ordinal);
        var hidden = new GlobalId(NodeKind.View, tenant.Id, "mine").ToString();
        Assert.Equal("""{"view":null}""", (await tenant.Requester.Data("query($id: ID!) { view(id: $id) { name } }", new { id = hidden })).GetRawText());
        foreach (var (mutation, input) in new (string, object)[] { ("createView", new { name = "x" }), ("updateView", new { id = saved, name = "x" }), ("deleteView", new { id = saved }) })
            Assert.Equal("ForbiddenError", (await tenant.Requester.Mutate(mutation, input, "view { name }")).Text("errors", 0, "__typename"));
    }

    private static async Task<string> View(TestTenant tenant, object input) => (await tenant.Admin.Done("createView", input, "view { id }")).Text("view", "id")!;

    private static async Task<int> Count(ApiClient client, string id) =>
        (await client.Data("query($id: ID!) { view(id: $id) { count { value } } }", new { id })).At("view", "count", "value").GetInt32();

    private static async Task<string> Text(ApiClient client) => string.Join(
        ", ",
        (await client.Data(Counts)).At("views").EnumerateArray().Select(view => $"{view.Text("key")} {view.At("count", "value").GetInt32()}"));

    private static async Task<int> Statements(ApiClient client)
    {
        using var counter = new SqlCounter();
        await client.Data("{ views { id name description filter sharing team { name } owner { name } canChange count { value } } }");
        return counter.Statements;
    }

    private static async Task<string> Open(TestTenant tenant, string priority)
    {
        var requesterId = await tenant.Requester.MyId();
        return (await tenant.Agent.Done("openTicket", new { subject = "Printer on fire", body = "b", requesterId, priority, teamId = new GlobalId(NodeKind.Team, tenant.Id, "first-level").ToString() })).Text("ticket", "id")!;
    }
}
