using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.People;

[Collection(OneHost.Name)]
public sealed class AgentMutationsTests(ApiHost host)
{
    private const string Selection = "agent { key name presence awayUntil capacity skills shift { key } isOnShift openLoad }";

    [Fact]
    public async Task SetAgentPresence_should_give_the_agent_the_tickets_that_wait_in_the_team()
    {
        var tenant = await NewTenantWithTurns("agents-assign");
        var ticket = await tenant.Requester.Open();
        await host.Deliver();
        var team = new GlobalId(NodeKind.Team, tenant.Id, "first-level").ToString();
        const string Query = "query($t: ID!, $team: ID!) { ticket(id: $t) { assignee { key } isTaken } team(id: $team) { load { open unassigned } waiting { nodes { ticket { number } since } } } }";
        var before = await tenant.Agent.Data(Query, new { t = ticket, team });
        Assert.Equal("""{"ticket":{"assignee":null,"isTaken":false},"team":{"load":{"open":1,"unassigned":1},"waiting":{"nodes":[{"ticket":{"number":1},"since":"2026-""", before.GetRawText()[..before.GetRawText().IndexOf("2026-", StringComparison.Ordinal)] + "2026-");

        var payload = await tenant.Agent.Done("setAgentPresence", new { presence = "AVAILABLE" }, Selection);
        Assert.Equal("AVAILABLE", payload.Text("agent", "presence"));
        await host.Deliver();

        var after = await tenant.Agent.Data(Query, new { t = ticket, team });
        Assert.Equal("""{"ticket":{"assignee":{"key":"anna"},"isTaken":false},"team":{"load":{"open":1,"unassigned":0},"waiting":{"nodes":[]}}}""", after.GetRawText());
        var agent = await tenant.Agent.Data("query($id: ID!) { agent(id: $id) { openLoad assignments { totalCount nodes { ticket { number } team { key } takeBy } } } }", new { id = Anna(tenant) });
        Assert.Equal(1, agent.At("agent", "openLoad").GetInt32());
        Assert.Equal("first-level", agent.Text("agent", "assignments", "nodes", 0, "team", "key"));
    }

    [Fact]
    public async Task SetAgentPresence_should_say_until_when_an_absence_lasts()
    {
        var tenant = await host.NewTenant("agents-away");
        var until = host.Time.Now.Plus(NodaTime.Duration.FromHours(2)).ToString();
        var payload = await tenant.Agent.Done("setAgentPresence", new { presence = "AWAY", until }, Selection);
        Assert.Equal(("AWAY", until), (payload.Text("agent", "presence"), payload.Text("agent", "awayUntil")));
        var refused = await tenant.Agent.Mutate("setAgentPresence", new { presence = "AVAILABLE", until }, Selection);
        Assert.Equal(("ValidationError", "until"), (refused.Text("errors", 0, "__typename"), refused.Text("errors", 0, "field")));
    }

    [Fact]
    public async Task SetAgentProfile_should_change_what_is_given_and_drop_a_shift_that_is_null()
    {
        var tenant = await host.NewTenant("agents-profile");
        var calendar = (await tenant.Admin.Data("{ calendars { key } }")).Text("calendars", 0, "key")!;
        var set = await tenant.Admin.Done("setAgentProfile", new { agentId = Anna(tenant), capacity = 3, skills = (string[])["printers", "german"], shift = calendar }, Selection);
        Assert.Equal((3, calendar, "Anna Arndt"), (set.At("agent", "capacity").GetInt32(), set.Text("agent", "shift", "key"), set.Text("agent", "name")));
        Assert.Equal("""["german","printers"]""", set.At("agent", "skills").GetRawText());
        var dropped = await tenant.Admin.Done("setAgentProfile", new { agentId = Anna(tenant), shift = (string?)null }, Selection);
        Assert.Equal(("null", 3), (dropped.At("agent", "shift").GetRawText(), dropped.At("agent", "capacity").GetInt32()));
        Assert.True(dropped.At("agent", "isOnShift").GetBoolean());
        foreach (var (input, type) in new (object, string)[]
                 {
                     (new { agentId = Anna(tenant), shift = "no-such" }, "NotFoundError"),
                     (new { agentId = Anna(tenant), capacity = -1 }, "ValidationError"),
                     (new { agentId = Anna(tenant), skills = (string[])["Not a slug"] }, "ValidationError"),
                 })
        {
            Assert.Equal(type, (await tenant.Admin.Mutate("setAgentProfile", input, "__typename")).Text("errors", 0, "__typename"));
        }
    }

    [Theory]
    [InlineData("setAgentPresence")]
    [InlineData("setAgentProfile")]
    public async Task Agents_should_be_changed_by_administrators_and_leads_only(string mutation)
    {
        var tenant = await NewTenantWithTurns($"agents-rights-{mutation.ToLowerInvariant()}");
        var colleague = await tenant.NewClient("carl", "Carl Colleague", Role.Agent);
        var lead = await tenant.NewClient("lea", "Lea Lead", Role.TeamLead);
        object input = mutation == "setAgentPresence" ? new { agentId = Anna(tenant), presence = "BUSY" } : new { agentId = Anna(tenant), capacity = 1 };
        foreach (var client in (ApiClient[])[tenant.Requester, colleague])
            Assert.Equal("ForbiddenError", (await client.Mutate(mutation, input, "__typename")).Text("errors", 0, "__typename"));
        await lead.Done(mutation, input, "__typename");
        await tenant.Admin.Done(mutation, input, "__typename");
    }

    [Fact]
    public async Task Nobody_should_become_an_agent_by_being_named()
    {
        var tenant = await host.NewTenant("agents-nobody");
        foreach (var key in (string[])["rita", "nobody"])
        {
            var agentId = new GlobalId(NodeKind.Agent, tenant.Id, key).ToString();
            Assert.Equal("NotFoundError", (await tenant.Admin.Mutate("setAgentPresence", new { agentId, presence = "AVAILABLE" }, "__typename")).Text("errors", 0, "__typename"));
            Assert.Equal("NotFoundError", (await tenant.Admin.Mutate("setAgentProfile", new { agentId, capacity = 5 }, "__typename")).Text("errors", 0, "__typename"));
            Assert.Equal("""{"agent":null}""", (await tenant.Admin.Data("query($id: ID!) { agent(id: $id) { key } }", new { id = agentId })).GetRawText());
        }

        Assert.Equal(1, (await tenant.Admin.Data("{ agents { key } }")).At("agents").GetArrayLength());
    }

    [Fact]
    public async Task Agents_should_cost_the_same_number_of_statements_for_one_and_for_many()
    {
        var tenant = await NewTenantWithTurns("agents-sql", members: 20);
        for (var i = 0; i < 20; i++)
        {
            var agentId = new GlobalId(NodeKind.Agent, tenant.Id, $"member-{i}").ToString();
            await tenant.Admin.Done("setAgentProfile", new { agentId, capacity = 5 }, "__typename");
            if (i == 0)
                await Count(tenant);
        }

        for (var i = 0; i < 5; i++)
            await tenant.Requester.Open();
        await host.Deliver();
        await Count(tenant);
        var many = await Count(tenant);
        Assert.InRange(many, 3, 9);
    }

    private static async Task<int> Count(TestTenant tenant)
    {
        using var counter = new SqlCounter();
        await tenant.Agent.Data(
            """
            {
              agents { name presence awayUntil shift { key } isOnShift user { name } teams { name } assignments { nodes { ticket { subject } team { name } } } }
              teams { name scope load { open unassigned breached } waiting { nodes { ticket { subject } } } members { agent { name openLoad } } }
            }
            """);
        return counter.Statements;
    }

    private static string Anna(TestTenant tenant) => new GlobalId(NodeKind.Agent, tenant.Id, "anna").ToString();

    private Task<TestTenant> NewTenantWithTurns(string slug, int members = 0) => host.NewTenant(slug, configuration => configuration with
    {
        Teams =
        [
            .. configuration.Teams.Select(team => team with
            {
                Assignment = AssignmentMode.RoundRobin,
                Lead = new("lea"),
                Members = [.. team.Members, .. Enumerable.Range(0, members).Select(i => new TeamMember { Agent = new($"member-{i}") })],
            }),
        ],
    });
}
