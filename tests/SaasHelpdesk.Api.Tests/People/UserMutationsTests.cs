using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.People;

[Collection(OneHost.Name)]
public sealed class UserMutationsTests(ApiHost host)
{
    private const string Selection = "user { id key name email role isVip isActive version organisation { key name } }";

    [Fact]
    public async Task Users_should_be_made_changed_and_found()
    {
        var tenant = await host.NewTenant("users-crud");
        var organisation = (await tenant.Admin.Done("createOrganisation", new { key = "sales", name = "Sales department", note = "Big" }, "organisation { id name note version }")).Text("organisation", "id");
        var made = await tenant.Admin.Done("createUser", new { name = " Jürgen Öztürk ", email = "j@example.com", organisationId = organisation, isVip = true }, Selection);
        Assert.Equal(("Jürgen Öztürk", "requester", 1), (made.Text("user", "name"), made.Text("user", "role"), made.At("user", "version").GetInt32()));
        Assert.Equal("""{"key":"sales","name":"Sales department"}""", made.At("user", "organisation").GetRawText());
        var id = made.Text("user", "id");
        foreach (var search in (string[])["ÖZTÜRK", "example.com jürg", made.Text("user", "key")!])
            Assert.Equal(id, (await tenant.Agent.Data("query($search: String) { users(filter: {search: $search}) { nodes { id } } }", new { search })).Text("users", "nodes", 0, "id"));
        Assert.Equal(0, (await tenant.Agent.Data("{ users(filter: {search: \"j%\"}) { totalCount } }")).At("users", "totalCount").GetInt32());

        var changed = await tenant.Admin.Done("updateUser", new { id, expectedVersion = 1, name = "J. Öztürk", organisationId = (string?)null }, Selection);
        Assert.Equal(("J. Öztürk", "null", "j@example.com", 2), (changed.Text("user", "name"), changed.At("user", "organisation").GetRawText(), changed.Text("user", "email"), changed.At("user", "version").GetInt32()));
        var late = await tenant.Admin.Mutate("updateUser", new { id, expectedVersion = 1, name = "Late" }, Selection);
        Assert.Equal(("user.version", "J. Öztürk"), (late.Code(), late.Text("user", "name")));
        Assert.Equal("user.taken", (await tenant.Admin.Mutate("createUser", new { name = "x", email = "J@example.com" }, Selection)).Code());
        Assert.Equal("user.taken", (await tenant.Admin.Mutate("createUser", new { name = "x", key = "rita" }, Selection)).Code());
        Assert.Equal("user.key", (await tenant.Admin.Mutate("createUser", new { name = "x", key = "No Slug" }, Selection)).Code());
        Assert.Equal("user.name", (await tenant.Admin.Mutate("createUser", new { name = " " }, Selection)).Code());
        // Nothing to change is nothing changed.
        Assert.Equal(2, (await tenant.Admin.Done("updateUser", new { id, name = "J. Öztürk" }, Selection)).At("user", "version").GetInt32());
    }

    [Fact]
    public async Task DeactivateUser_should_end_keys_and_presence_at_once()
    {
        var tenant = await host.NewTenant("users-deactivate");
        await tenant.Agent.Done("setAgentPresence", new { presence = "AVAILABLE" }, "agent { presence }");
        var id = await tenant.Agent.MyId();
        await tenant.Admin.Done("deactivateUser", new { id }, Selection);
        using (var refused = await tenant.Agent.Post(new { query = "{ viewer { role } }" }))
            Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
        var agents = await tenant.Admin.Data("{ agents { key presence user { isActive } } users(filter: {isActive: false}) { nodes { key } } }");
        Assert.Equal("""{"agents":[{"key":"anna","presence":"OFFLINE","user":{"isActive":false}}],"users":{"nodes":[{"key":"anna"}]}}""", agents.GetRawText());
        await tenant.Admin.Done("activateUser", new { id }, Selection);
        Assert.Equal("AGENT", (await tenant.Agent.Data("{ viewer { role } }")).Text("viewer", "role"));
    }

    [Fact]
    public async Task UpdateUser_should_end_the_keys_that_are_above_a_lesser_role()
    {
        var tenant = await host.NewTenant("users-demote");
        await tenant.Admin.Done("updateUser", new { id = await tenant.Agent.MyId(), role = "REQUESTER" }, Selection);
        using var refused = await tenant.Agent.Post(new { query = "{ viewer { role } }" });
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Nobody_should_change_people_but_administrators_and_they_not_their_own_rights()
    {
        var tenant = await host.NewTenant("users-rights");
        var (admin, rita) = (await tenant.Admin.MyId(), await tenant.Requester.MyId());
        var limited = await tenant.NewClient("limited", "Limited", Role.TenantAdmin, null, "tickets:write", "people:read", "apiKeys:manage");
        foreach (var client in (ApiClient[])[tenant.Requester, tenant.Agent, limited])
        {
            foreach (var (mutation, input) in new (string, object)[]
                     {
                         ("createUser", new { name = "x", role = "TENANT_ADMIN" }), ("updateUser", new { id = rita, role = "TENANT_ADMIN" }), ("deactivateUser", new { id = admin }),
                         ("activateUser", new { id = rita }), ("createOrganisation", new { key = "x", name = "x" }),
                     })
            {
                Assert.Equal("ForbiddenError", (await client.Mutate(mutation, input, "__typename")).Text("errors", 0, "__typename"));
            }
        }

        Assert.Equal("user.self", (await tenant.Admin.Mutate("deactivateUser", new { id = admin }, Selection)).Code());
        Assert.Equal("user.self", (await tenant.Admin.Mutate("updateUser", new { id = admin, role = "AGENT" }, Selection)).Code());
        Assert.Equal("""{"user":{"name":"Rita Requester"},"other":null}""", (await tenant.Requester.Data("query($me: ID!, $other: ID!) { user(id: $me) { name } other: user(id: $other) { name } }", new { me = rita, other = admin })).GetRawText());
    }

    [Fact]
    public async Task Users_and_organisations_should_be_paged_in_both_directions()
    {
        var tenant = await host.NewTenant("users-pages");
        for (var i = 0; i < 7; i++)
        {
            var key = $"org-{i}";
            await tenant.Admin.Done("createOrganisation", new { key, name = i % 2 == 0 ? "Same name" : $"Org {i}" }, "__typename");
            await tenant.Admin.Done("createUser", new { name = i % 2 == 0 ? "Same name" : $"User {i}", key = $"user-{i}", organisationId = new GlobalId(NodeKind.Organisation, tenant.Id, key).ToString() }, "__typename");
        }

        foreach (var list in (string[])["users", "organisations"])
        {
            var all = await Keys(tenant, list, "first: 100");
            Assert.Equal(list == "users" ? 11 : 7, all.Count);
            var (forward, backward) = (new List<string>(), new List<string>());
            for (string? cursor = ""; cursor is not null;)
                cursor = await Page(tenant, list, $"first: 3{(cursor.Length == 0 ? "" : $", after: \"{cursor}\"")}", forward, "hasNextPage", "endCursor", forward.Count);
            for (string? cursor = ""; cursor is not null;)
                cursor = await Page(tenant, list, $"last: 3{(cursor.Length == 0 ? "" : $", before: \"{cursor}\"")}", backward, "hasPreviousPage", "startCursor", 0);
            Assert.Equal(all, forward);
            Assert.Equal(all, backward);
            foreach (var cursor in (string[])["", "x", "%%%", new string('A', 5000), "AAAA"])
                Assert.Equal("BAD_USER_INPUT", (await tenant.Agent.Run($"{{ {list}(after: \"{cursor}\") {{ nodes {{ key }} }} }}")).Code());
        }
    }

    [Fact]
    public async Task Users_and_organisations_should_cost_the_same_number_of_statements_for_one_and_for_many()
    {
        var tenant = await host.NewTenant("users-sql");
        for (var i = 0; i < 20; i++)
            await tenant.NewClient($"person-{i}", $"Person {i}", Role.Requester, $"org-{i}");
        await Statements(tenant, 20);
        Assert.Equal(await Statements(tenant, 1), await Statements(tenant, 20));
    }

    private static async Task<int> Statements(TestTenant tenant, int first)
    {
        using var counter = new SqlCounter();
        await tenant.Agent.Data("query($first: Int!) { users(first: $first, filter: {search: \"person\"}) { totalCount nodes { name email organisation { name memberCount } } } organisations(first: $first) { totalCount nodes { name note memberCount } } }", new { first });
        return counter.Statements;
    }

    private static async Task<List<string>> Keys(TestTenant tenant, string list, string page) =>
        [.. (await tenant.Agent.Data($"{{ {list}({page}) {{ nodes {{ key }} }} }}")).At(list, "nodes").EnumerateArray().Select(node => node.Text("key")!)];

    private static async Task<string?> Page(TestTenant tenant, string list, string page, List<string> keys, string more, string cursor, int at)
    {
        var data = (await tenant.Agent.Data($"{{ {list}({page}) {{ nodes {{ key }} pageInfo {{ {more} {cursor} }} }} }}")).At(list);
        keys.InsertRange(at, data.At("nodes").EnumerateArray().Select(node => node.Text("key")!));
        return data.At("pageInfo", more).GetBoolean() ? data.Text("pageInfo", cursor) : null;
    }
}
