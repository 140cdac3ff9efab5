using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Attacks;

/// <summary>A requester against another requester's tickets and against what only the support side may know, within one tenant.</summary>
[Collection(OneHost.Name)]
public sealed class RequesterAttackTests(ApiHost host)
{
    /// <summary>What a requester may do with an own ticket; the right to any other mutation must be refused.</summary>
    private static readonly string[] Allowed =
        ["replyToTicket", "editMessage", "escalateTicket", "resolveTicket", "reopenTicket", "closeTicket", "addWatcher", "removeWatcher"];

    private static readonly SchemaMap Schema = SchemaMap.Load();

    public static TheoryData<string> TicketMutations =>
        [.. IdField.OfMutations(Schema).Where(place => place.Path is ["ticketId"]).Select(place => place.Mutation)];

    [Theory]
    [MemberData(nameof(TicketMutations))]
    public async Task Mutation_should_not_find_the_ticket_of_somebody_else(string mutation)
    {
        var scene = await Scene.Create(host, $"req-foreign-{mutation.ToLowerInvariant()}");
        var before = await scene.Look();
        var place = new IdField(mutation, ["ticketId"], IsList: false);
        var payload = await scene.Tenant.OtherRequester.Mutate(mutation, place.InputWith(Schema, scene.Ticket, scene.Own));
        Assert.Equal("NotFoundError", payload.Text("errors", 0, "__typename"));
        Assert.Equal("null", payload.At("ticket").GetRawText());
        Assert.Equal(before, await scene.Look());
    }

    [Theory]
    [MemberData(nameof(TicketMutations))]
    public async Task Mutation_of_the_support_side_should_be_forbidden_on_ones_own_ticket(string mutation)
    {
        var scene = await Scene.Create(host, $"req-own-{mutation.ToLowerInvariant()}");
        var before = await scene.Look();
        var place = new IdField(mutation, ["ticketId"], IsList: false);
        var payload = await scene.Tenant.Requester.Mutate(mutation, place.InputWith(Schema, scene.Ticket, scene.Own));
        if (Allowed.Contains(mutation))
            return;
        Assert.Equal("ForbiddenError", payload.Text("errors", 0, "__typename"));
        Assert.Equal(before, await scene.Look());
    }

    [Fact]
    public async Task Tickets_of_somebody_else_should_not_be_there()
    {
        var scene = await Scene.Create(host, "req-reads");
        var rob = scene.Tenant.OtherRequester;
        var message = new GlobalId(NodeKind.Message, scene.Tenant.Id, "1-1").ToString();
        var response = await rob.Run(
            """
            query($ticket: ID!, $message: ID!, $rita: ID!) {
              node(id: $ticket) { id } nodes(ids: [$ticket, $message]) { id } message: node(id: $message) { id }
              ticket(id: $ticket) { subject } byNumber: ticket(number: 1) { subject }
              tickets { totalCount nodes { subject } } hers: tickets(filter: {requesterIds: [$rita]}) { totalCount nodes { subject } }
              searchTickets(text: "printer") { subject } filtered: tickets(filter: {text: "printer"}) { totalCount nodes { subject } }
              person: node(id: $rita) { id }
            }
            """,
            new { ticket = scene.Ticket, message, rita = scene.Own["User"] });
        Assert.Equal(
            """{"data":{"node":null,"nodes":[null,null],"message":null,"ticket":null,"byNumber":null,"tickets":{"totalCount":1,"nodes":[{"subject":"Rob's secret"}]},"hers":{"totalCount":0,"nodes":[]},"searchTickets":[],"filtered":{"totalCount":0,"nodes":[]},"person":null}}""",
            response.GetRawText());
    }

    [Fact]
    public async Task Internals_of_ones_own_ticket_should_not_be_there()
    {
        var scene = await Scene.Create(host, "req-internals");
        var note = new GlobalId(NodeKind.Message, scene.Tenant.Id, "1-2").ToString();
        var response = await scene.Tenant.Requester.Run(
            """
            query($ticket: ID!, $note: ID!) {
              ticket(id: $ticket) {
                messages { totalCount nodes { number isInternal body } }
                events { nodes { data } } watchers { name } timeSpent billableTime acknowledgedUntil
                clocks { metric } clock(metric: TEAM_OWNERSHIP) { state }
                links { ticket { subject } }
                assignee { name presence capacity openLoad skills teams { name } }
                team { name assignment members { agent { name } } lead { name } }
              }
              note: node(id: $note) { id }
              search: searchTickets(text: "secretly") { subject }
              filter: tickets(filter: {text: "secretly"}) { totalCount }
            }
            """,
            new { ticket = scene.Ticket, note });
        Assert.False(response.TryGetProperty("errors", out _), response.ToString());
        Assert.DoesNotContain("secret", response.GetRawText(), StringComparison.OrdinalIgnoreCase);
        var ticket = response.At("data", "ticket");
        Assert.Equal(1, ticket.At("messages", "totalCount").GetInt32());
        Assert.DoesNotContain("TEAM_OWNERSHIP", ticket.At("clocks").GetRawText(), StringComparison.Ordinal);
        foreach (var hidden in (string[])["events", "watchers", "timeSpent", "billableTime", "acknowledgedUntil", "clock"])
            Assert.Equal("null", ticket.At(hidden).GetRawText());
        Assert.Equal("[]", ticket.At("links").GetRawText());
        Assert.Equal("""{"name":"Anna Arndt","presence":null,"capacity":null,"openLoad":null,"skills":null,"teams":null}""", ticket.At("assignee").GetRawText());
        Assert.Equal("""{"name":"First level","assignment":null,"members":null,"lead":null}""", ticket.At("team").GetRawText());
        Assert.Equal("null", response.At("data", "note").GetRawText());
        Assert.Equal(0, response.At("data", "filter", "totalCount").GetInt32());
    }

    [Theory]
    [InlineData("{ agents { name } }")]
    [InlineData("{ teams { name } }")]
    [InlineData("{ policies { name } }")]
    [InlineData("{ calendars { name } }")]
    [InlineData("{ configuration { json } }")]
    [InlineData("{ apiKeys { name } }")]
    [InlineData("{ users { totalCount } }")]
    [InlineData("{ organisations { totalCount } }")]
    public async Task Configuration_and_people_should_be_forbidden(string query)
    {
        var tenant = await host.NewTenant($"req-config-{query[2..6].ToLowerInvariant()}");
        var response = await tenant.Requester.Run(query);
        Assert.Equal("FORBIDDEN", response.Code());
        Assert.StartsWith("{\"errors\"", response.GetRawText(), StringComparison.Ordinal);
        Assert.All(response.GetProperty("data").EnumerateObject(), field => Assert.Equal("null", field.Value.GetRawText()));
    }

    [Theory]
    [InlineData("requesterEmail", "somebody@else.example")]
    [InlineData("requesterName", "Somebody")]
    [InlineData("isInternal", true)]
    [InlineData("channel", "PHONE")]
    [InlineData("impact", "HIGH")]
    [InlineData("priority", "CRITICAL")]
    [InlineData("isVip", true)]
    [InlineData("externalReference", "X-1")]
    [InlineData("openedAt", "2026-01-01T00:00:00Z")]
    [InlineData("status", "New")]
    public async Task OpenTicket_should_not_let_a_requester_set_what_is_the_support_sides(string field, object value)
    {
        var tenant = await host.NewTenant($"req-open-{field.ToLowerInvariant()}");
        var payload = await tenant.Requester.Mutate("openTicket", new Dictionary<string, object> { ["subject"] = "s", ["body"] = "b", [field] = value });
        Assert.Equal("ForbiddenError", payload.Text("errors", 0, "__typename"));
        Assert.Equal(0, (await tenant.Admin.Data("{ tickets { totalCount } }")).At("tickets", "totalCount").GetInt32());
    }

    [Fact]
    public async Task EscalateTicket_should_not_let_a_requester_name_or_probe_anybody()
    {
        var tenant = await host.NewTenant("req-escalate");
        var ticketId = await tenant.Requester.Open();
        var (known, unknown) = (await tenant.Admin.MyId(), new GlobalId(NodeKind.User, tenant.Id, "nobody").ToString());
        var answers = new List<string>();
        foreach (var toId in (string[])[known, unknown, "nonsense"])
        {
            var payload = await tenant.Requester.Mutate("escalateTicket", new { ticketId, reason = "Now!", toId }, "ticket { version }");
            Assert.Equal("ForbiddenError", payload.Text("errors", 0, "__typename"));
            answers.Add(payload.GetRawText());
        }

        Assert.Single(answers.Distinct());
        await host.Deliver();
        Assert.Equal("[]", (await tenant.Admin.Data("{ notifications { key } }")).At("notifications").GetRawText());
        await tenant.Requester.Done("escalateTicket", new { ticketId, reason = "Now!" });
        await tenant.Agent.Done("escalateTicket", new { ticketId, reason = "Now!", note = "All is known.", toId = known });
    }

    [Fact]
    public async Task OpenTicket_should_not_let_a_requester_open_for_somebody_else()
    {
        var tenant = await host.NewTenant("req-open-for");
        var payload = await tenant.Requester.Mutate("openTicket", new { subject = "s", body = "b", requesterId = await tenant.OtherRequester.MyId() });
        Assert.Equal("NotFoundError", payload.Text("errors", 0, "__typename"));
    }

    [Theory]
    [InlineData("publishConfiguration")]
    [InlineData("createApiKey")]
    [InlineData("revokeApiKey")]
    public async Task Administration_should_be_forbidden_to_requesters_and_agents(string mutation)
    {
        var tenant = await host.NewTenant($"req-admin-{mutation.ToLowerInvariant()}");
        object input = mutation switch
        {
            "publishConfiguration" => new { json = new { }, expectedVersion = 1 },
            "createApiKey" => new { name = "mine", userId = await tenant.Requester.MyId(), role = "TENANT_ADMIN" },
            _ => new { id = (await tenant.Admin.Data("{ apiKeys { id } }")).Text("apiKeys", 0, "id") },
        };
        foreach (var client in (ApiClient[])[tenant.Requester, tenant.Agent])
            Assert.Equal("ForbiddenError", (await client.Mutate(mutation, input, "__typename")).Text("errors", 0, "__typename"));
        Assert.Equal(4, (await tenant.Admin.Data("{ apiKeys { id } }")).At("apiKeys").GetArrayLength());
    }

    [Fact]
    public async Task Supervisor_should_see_the_tickets_of_the_organisation_and_no_others()
    {
        var tenant = await host.NewTenant("req-supervisor");
        var sales = await tenant.NewClient("sam", "Sam Sales", Role.Requester, "sales");
        var boss = await tenant.NewClient("sue", "Sue Supervisor", Role.Supervisor, "sales");
        var plant = await tenant.NewClient("paul", "Paul Plant", Role.Requester, "plant");
        await sales.Open("sales ticket");
        await boss.Open("boss ticket");
        var other = await plant.Open("plant ticket");
        await tenant.Requester.Open("nobody's ticket");
        const string Query = "query($other: ID!, $plant: ID!) { tickets(orderBy: {field: NUMBER}) { nodes { subject } } ticket(id: $other) { subject } plants: tickets(filter: {organisationIds: [$plant]}) { totalCount } }";
        var plantId = new GlobalId(NodeKind.Organisation, tenant.Id, "plant").ToString();
        var data = await boss.Data(Query, new { other, plant = plantId });
        Assert.Equal("""{"tickets":{"nodes":[{"subject":"sales ticket"},{"subject":"boss ticket"}]},"ticket":null,"plants":{"totalCount":0}}""", data.GetRawText());
    }

    /// <summary>A ticket of Rita's with everything that she must not see, linked to one of Rob's.</summary>
    [Fact]
    public async Task Escalation_should_not_be_found_out_by_filtering()
    {
        var tenant = await host.NewTenant("probe-escalation");
        await tenant.Requester.Open();
        var response = await tenant.Requester.Run("{ tickets(filter: {isEscalated: true}) { totalCount } }");
        Assert.Equal("FORBIDDEN", response.Code());
        await tenant.Agent.Data("{ tickets(filter: {isEscalated: true}) { totalCount } }");
    }

    private sealed record Scene(TestTenant Tenant, string Ticket, IReadOnlyDictionary<string, string> Own)
    {
        public static async Task<Scene> Create(ApiHost host, string slug)
        {
            var tenant = await host.NewTenant(slug);
            var ticket = await tenant.Requester.Open();
            var other = await tenant.OtherRequester.Open("Rob's secret");
            var agent = new GlobalId(NodeKind.Agent, tenant.Id, "anna").ToString();
            await tenant.Agent.Done("addNote", new { ticketId = ticket, body = "She secretly likes fire." });
            await tenant.Agent.Done("linkTickets", new { ticketId = ticket, otherId = other, kind = "RELATES" });
            await tenant.Agent.Done("assignTicket", new { ticketId = ticket, agentId = agent });
            await tenant.Agent.Done("addWatcher", new { ticketId = ticket });
            await tenant.Agent.Done("logTime", new { ticketId = ticket, spent = "PT10M" });
            return new Scene(tenant, ticket, new Dictionary<string, string>
            {
                ["Ticket"] = ticket,
                ["OtherTicket"] = other,
                ["Agent"] = agent,
                ["User"] = await tenant.Requester.MyId(),
                ["Team"] = new GlobalId(NodeKind.Team, tenant.Id, "second-level").ToString(),
            });
        }

        public async Task<string> Look() =>
            (await Tenant.Admin.Data("query($id: ID!) { ticket(id: $id) { version } }", new { id = Ticket })).GetRawText();
    }
}
