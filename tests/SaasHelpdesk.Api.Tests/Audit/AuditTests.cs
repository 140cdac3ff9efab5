using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Audit;

[Collection(OneHost.Name)]
public sealed class AuditTests(ApiHost host)
{
    private const string Newest = "{ audit(first: 1) { totalCount nodes { sequence action outcome at actor { kind user { key } credential } target { kind key } details previousHash hash } } }";

    [Fact]
    public async Task Audited_mutations_should_write_one_entry_each()
    {
        var tenant = await host.NewTenant("audit-each");
        var written = 0;
        async Task<JsonElement> Do(string action, string key, string details, string mutation, object input, string selection = "__typename", ApiClient? client = null)
        {
            var payload = await (client ?? tenant.Admin).Done(mutation, input, selection);
            var audit = await tenant.Admin.Data(Newest);
            Assert.Equal((++written, written), (audit.At("audit", "totalCount").GetInt32(), audit.At("audit", "nodes", 0, "sequence").GetInt32()));
            Assert.Equal((action, "DONE"), (audit.Text("audit", "nodes", 0, "action"), audit.Text("audit", "nodes", 0, "outcome")));
            if (key != "*")
                Assert.Equal(key, audit.Text("audit", "nodes", 0, "target", "key"));
            if (details != "*")
                Assert.Equal(details, audit.At("audit", "nodes", 0, "details").GetRawText());
            return payload;
        }

        await Do("organisation.created", "sales", "{}", "createOrganisation", new { key = "sales", name = "Sales" });
        var organisation = new GlobalId(NodeKind.Organisation, tenant.Id, "sales").ToString();
        await Do("organisation.updated", "sales", """{"version":2}""", "updateOrganisation", new { id = organisation, name = "Sales department" });
        await Do("user.created", "carl", """{"organisation":"sales","role":"agent"}""", "createUser", new { key = "carl", name = "Carl", role = "AGENT", organisationId = organisation });
        var carl = new GlobalId(NodeKind.User, tenant.Id, "carl").ToString();
        await Do("user.updated", "carl", """{"changed":["name","role"],"role":"teamLead","roleBefore":"agent"}""", "updateUser", new { id = carl, name = "Carla", role = "TEAM_LEAD" });
        await Do("agent.updated", "carl", """{"given":["capacity"]}""", "setAgentProfile", new { agentId = new GlobalId(NodeKind.Agent, tenant.Id, "carl").ToString(), capacity = 3 });
        await Do("user.deactivated", "carl", "{}", "deactivateUser", new { id = carl });
        await Do("user.activated", "carl", "{}", "activateUser", new { id = carl });
        var key = await Do("key.created", "*", """{"name":"Robot","role":"agent","scopes":["tickets:read"],"user":"carl"}""", "createApiKey", new { name = "Robot", userId = carl, role = "AGENT", scopes = (string[])["tickets:read"] }, "apiKey { id } secret");
        await Do("key.revoked", "*", """{"name":"Robot","user":"carl"}""", "revokeApiKey", new { id = key.Text("apiKey", "id") });
        var current = (await tenant.Admin.Data("{ configuration { version json } }")).At("configuration");
        var version = current.At("version").GetInt32();
        var json = JsonNode.Parse(current.At("json").GetRawText())!;
        json["name"] = "The new company";
        await Do("configuration.published", $"{version + 1}", """{"note":"A new name."}""", "publishConfiguration", new { json, expectedVersion = version, note = "A new name." });
        var box = await Do("sandbox.created", "audit-each--box", "*", "createSandbox", new { slug = "box" }, "sandbox { key } secret");
        await new ApiClient(host.Address, "audit-each--box", box.Text("secret")!).Done("moveClock", new { by = "PT1H" }, "reachedAt");
        var moved = await new ApiClient(host.Address, "audit-each--box", box.Text("secret")!).Data(Newest);
        Assert.Equal((1, "clock.moved"), (moved.At("audit", "totalCount").GetInt32(), moved.Text("audit", "nodes", 0, "action")));
        await Do("sandbox.closed", "audit-each--box", "{}", "closeSandbox", new { key = "audit-each--box" });
        var view = await Do("view.shared", "*", "*", "createView", new { name = "Ours", sharing = "TENANT", filter = new { } }, "view { id }");
        await Do("view.updated", "*", "*", "updateView", new { id = view.Text("view", "id"), name = "All of us" });
        await Do("view.unshared", "*", "*", "updateView", new { id = view.Text("view", "id"), sharing = "ME" });

        var check = await tenant.Admin.Data("{ auditCheck { isIntact entries firstBroken head { sequence hash } } }");
        Assert.Equal((true, written, written), (check.At("auditCheck", "isIntact").GetBoolean(), check.At("auditCheck", "entries").GetInt32(), check.At("auditCheck", "head", "sequence").GetInt32()));
        Assert.DoesNotContain("hd_", (await tenant.Admin.Data("{ audit { nodes { details } } }")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mutations_that_change_nothing_should_write_nothing()
    {
        var tenant = await host.NewTenant("audit-nothing");
        await tenant.Admin.Mutate("createUser", new { name = " " }, "__typename");
        await tenant.Admin.Mutate("createUser", new { name = "x", key = "rita" }, "__typename");
        await tenant.Admin.Done("updateUser", new { id = await tenant.Requester.MyId(), name = "Rita Requester" }, "__typename");
        await tenant.Admin.Done("activateUser", new { id = await tenant.Requester.MyId() }, "__typename");
        await tenant.Agent.Mutate("createApiKey", new { name = "x", userId = await tenant.Agent.MyId(), role = "TENANT_ADMIN" }, "__typename");
        await tenant.Agent.Done("createView", new { name = "Mine", sharing = "ME", filter = new { } }, "__typename");
        await tenant.Requester.Open();
        host.Time.Advance(Duration.FromMinutes(11));
        Assert.Equal("""{"audit":{"totalCount":0,"nodes":[]},"auditCheck":{"isIntact":true,"entries":0}}""", (await tenant.Admin.Data("{ audit { totalCount nodes { action } } auditCheck { isIntact entries } }")).GetRawText());
    }

    [Fact]
    public async Task Audit_should_show_what_was_begun_and_never_ended()
    {
        var tenant = await host.NewTenant("audit-begun");
        var record = new AuditRecord
        {
            At = host.Time.Now,
            Actor = new AuditActor(AuthorKind.Agent, new UserId("ada"), null),
            Action = "key.created",
            TargetKind = "key",
            TargetKey = "",
        };
        await host.Services.GetRequiredService<IAuditLog>().Intend(tenant.Id, "left", record, default);
        Assert.Equal(0, (await tenant.Admin.Data(Newest)).At("audit", "totalCount").GetInt32());
        host.Time.Advance(Duration.FromMinutes(11));
        var seen = await tenant.Admin.Data(Newest);
        Assert.Equal(("key.created", "UNKNOWN"), (seen.Text("audit", "nodes", 0, "action"), seen.Text("audit", "nodes", 0, "outcome")));
    }

    [Fact]
    public async Task Audit_should_be_for_those_who_may_read_it_and_of_their_tenant_only()
    {
        var (tenant, other) = (await host.NewTenant("audit-rights"), await host.NewTenant("audit-rights2"));
        await tenant.Admin.Done("createOrganisation", new { key = "sales", name = "Sales" }, "__typename");
        var lead = await tenant.NewClient("lea", "Lea", Role.TeamLead);
        var limited = await tenant.NewClient("limited", "Limited", Role.TenantAdmin, null, "people:write", "configuration:write", "apiKeys:manage");
        foreach (var client in (ApiClient[])[tenant.Requester, tenant.Agent, lead, limited])
        {
            foreach (var query in (string[])["{ audit { nodes { action } } }", "{ auditCheck { isIntact } }"])
                Assert.Contains("FORBIDDEN", (await client.Run(query)).GetRawText(), StringComparison.Ordinal);
        }

        var reader = await tenant.NewClient("auditor", "Auditor", Role.TenantAdmin, null, "audit:read");
        Assert.Equal("organisation.created", (await reader.Data(Newest)).Text("audit", "nodes", 0, "action"));
        Assert.Equal(0, (await other.Admin.Data(Newest)).At("audit", "totalCount").GetInt32());
        var foreign = new GlobalId(NodeKind.User, tenant.Id, "ada").ToString();
        Assert.Contains("user.not-found", (await other.Admin.Run("query($id: ID) { audit(filter: {userId: $id}) { totalCount } }", new { id = foreign })).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_should_be_filtered_and_paged_in_both_directions_at_a_constant_number_of_statements()
    {
        var tenant = await host.NewTenant("audit-pages");
        var start = host.Time.Now;
        for (var i = 0; i < 3; i++)
            await tenant.Admin.Done("createOrganisation", new { key = $"org-{i}", name = $"Org {i}" }, "__typename");
        await Statements(tenant, 3);
        var few = await Statements(tenant, 3);
        for (var i = 3; i < 9; i++)
            await tenant.Admin.Done("createOrganisation", new { key = $"org-{i}", name = $"Org {i}" }, "__typename");
        Assert.Equal(few, await Statements(tenant, 9));
        Assert.InRange(few, 1, 3);

        var first = await tenant.Admin.Data("{ audit(first: 4) { nodes { sequence } pageInfo { hasNextPage endCursor } } }");
        Assert.Equal("9,8,7,6", Sequences(first));
        var second = await tenant.Admin.Data("query($after: String) { audit(first: 4, after: $after) { nodes { sequence } pageInfo { startCursor } } }", new { after = first.Text("audit", "pageInfo", "endCursor") });
        Assert.Equal("5,4,3,2", Sequences(second));
        var back = await tenant.Admin.Data("query($before: String) { audit(last: 2, before: $before) { nodes { sequence } pageInfo { hasPreviousPage } } }", new { before = second.Text("audit", "pageInfo", "startCursor") });
        Assert.Equal("7,6", Sequences(back));
        Assert.True(back.At("audit", "pageInfo", "hasPreviousPage").GetBoolean());
        Assert.Equal("", Sequences(await tenant.Admin.Data("{ audit(filter: {actions: [\"key.created\"]}) { nodes { sequence } } }")));
        Assert.Equal("", Sequences(await tenant.Admin.Data("query($until: DateTime) { audit(filter: {until: $until}) { nodes { sequence } } }", new { until = start.ToString() })));
        Assert.Contains("page.cursor", (await tenant.Admin.Run("{ audit(after: \"x\") { totalCount } }")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("audit.actions", (await tenant.Admin.Run("query($actions: [String!]) { audit(filter: {actions: $actions}) { totalCount } }", new { actions = Enumerable.Repeat("x", 51) })).GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<int> Statements(TestTenant tenant, int expected)
    {
        using var counter = new SqlCounter();
        var audit = await tenant.Admin.Data("{ audit(first: 100) { totalCount nodes { sequence actor { user { name } } target { key } details hash } } }");
        Assert.Equal(expected, audit.At("audit", "nodes").GetArrayLength());
        return counter.Statements;
    }

    private static string Sequences(JsonElement data) => string.Join(',', data.At("audit", "nodes").EnumerateArray().Select(node => node.At("sequence").GetInt32()));
}
