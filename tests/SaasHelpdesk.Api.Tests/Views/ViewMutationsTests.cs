using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Views;

[Collection(OneHost.Name)]
public sealed class ViewMutationsTests(ApiHost host)
{
    private const string Selection = "view { id name description sharing team { key } version filter columns canChange }";

    [Fact]
    public async Task Views_should_be_made_changed_and_removed()
    {
        var tenant = await host.NewTenant("views-crud");
        var made = await tenant.Agent.Done("createView", new { name = " Printers ", filter = new { tags = (string[])["printer"] } }, Selection);
        Assert.Equal(("Printers", "ME", 1), (made.Text("view", "name"), made.Text("view", "sharing"), made.At("view", "version").GetInt32()));
        var id = made.Text("view", "id");
        var changed = await tenant.Agent.Done("updateView", new { id, expectedVersion = 1, name = "Scanners", description = "d" }, Selection);
        Assert.Equal(("Scanners", "d", 2), (changed.Text("view", "name"), changed.Text("view", "description"), changed.At("view", "version").GetInt32()));
        Assert.Equal("""{"tags":["printer"]}""", changed.At("view", "filter").GetRawText());
        var late = await tenant.Agent.Mutate("updateView", new { id, expectedVersion = 1, name = "Late" }, Selection);
        Assert.Equal(("ConflictError", 2, "Scanners"), (late.Text("errors", 0, "__typename"), late.At("errors", 0, "currentVersion").GetInt32(), late.Text("view", "name")));
        var removed = await tenant.Agent.Done("deleteView", new { id }, Selection);
        Assert.Equal("Scanners", removed.Text("view", "name"));
        Assert.Equal("NotFoundError", (await tenant.Agent.Mutate("deleteView", new { id }, Selection)).Text("errors", 0, "__typename"));
    }

    [Theory]
    [InlineData("""{"name": ""}""", "name")]
    [InlineData("""{"name": "x", "columns": []}""", "columns")]
    [InlineData("""{"name": "x", "columns": ["NUMBER", "NUMBER"]}""", "columns")]
    [InlineData("""{"name": "x", "sharing": "TEAM"}""", "teamId")]
    [InlineData("""{"name": "x", "filter": {"dueWithin": "-PT1H"}}""", "filter.dueWithin")]
    public async Task CreateView_should_refuse_what_makes_no_sense(string input, string field)
    {
        var tenant = await host.NewTenant($"views-bad-{Math.Abs(string.GetHashCode(input, StringComparison.Ordinal))}");
        var payload = await tenant.Agent.Mutate("createView", System.Text.Json.JsonElement.Parse(input), Selection);
        Assert.Equal(("ValidationError", field), (payload.Text("errors", 0, "__typename"), payload.Text("errors", 0, "field")));
    }

    [Fact]
    public async Task Views_should_be_seen_by_those_with_whom_they_are_shared()
    {
        var tenant = await host.NewTenant("views-shared", configuration => configuration with
        {
            Teams = [.. configuration.Teams.Select((team, i) => team with { Members = i == 0 ? [new() { Agent = new("anna") }, new() { Agent = new("carl") }] : [], Lead = i == 0 ? new("lea") : null })],
        });
        var colleague = await tenant.NewClient("carl", "Carl", Role.Agent);
        var lead = await tenant.NewClient("lea", "Lea", Role.TeamLead);
        var stranger = await tenant.NewClient("olga", "Olga", Role.Agent);
        var team = new GlobalId(NodeKind.Team, tenant.Id, "first-level").ToString();
        var own = (await tenant.Agent.Done("createView", new { name = "Own" }, Selection)).Text("view", "id");
        var teams = (await tenant.Agent.Done("createView", new { name = "Teams", sharing = "TEAM", teamId = team }, Selection)).Text("view", "id");
        var all = (await lead.Done("createView", new { name = "All", sharing = "TENANT" }, Selection)).Text("view", "id");
        Assert.Equal("All, Own, Teams", await Saved(tenant.Agent));
        Assert.Equal("All, Teams", await Saved(colleague));
        Assert.Equal("All, Teams", await Saved(lead));
        Assert.Equal("All", await Saved(stranger));
        Assert.Equal("All, Teams", await Saved(tenant.Admin));

        Assert.Equal("NotFoundError", await Error(tenant.Admin, "updateView", new { id = own, name = "x" }));
        Assert.Equal("NotFoundError", await Error(stranger, "deleteView", new { id = teams }));
        Assert.Equal("ForbiddenError", await Error(colleague, "updateView", new { id = teams, name = "x" }));
        Assert.Equal("ForbiddenError", await Error(stranger, "deleteView", new { id = all }));
        Assert.Equal("ForbiddenError", await Error(stranger, "createView", new { name = "x", sharing = "TEAM", teamId = team }));
        Assert.Equal("ForbiddenError", await Error(stranger, "createView", new { name = "x", sharing = "TENANT" }));
        Assert.Equal("ForbiddenError", await Error(tenant.Agent, "updateView", new { id = own, sharing = "TENANT" }));
        Assert.Equal("ConflictError", await Error(tenant.Admin, "deleteView", new { id = new GlobalId(NodeKind.View, tenant.Id, "mine").ToString() }));
        await lead.Done("updateView", new { id = teams, name = "Team's" }, Selection);
        await tenant.Admin.Done("deleteView", new { id = teams }, Selection);
    }

    [Fact]
    public async Task CreateView_should_end_at_a_quota()
    {
        var tenant = await host.NewTenant("views-quota");
        for (var i = 0; i < 50; i++)
            await tenant.Agent.Done("createView", new { name = $"view {i}" }, "__typename");
        Assert.Equal("QuotaError", await Error(tenant.Agent, "createView", new { name = "one more" }));
        await tenant.Admin.Done("createView", new { name = "another's" }, "__typename");
    }

    private static async Task<string> Saved(ApiClient client) => string.Join(
        ", ",
        (await client.Data("{ views { name isBuiltIn } }")).At("views").EnumerateArray().Where(view => !view.At("isBuiltIn").GetBoolean()).Select(view => view.Text("name")));

    private static async Task<string?> Error(ApiClient client, string mutation, object input) =>
        (await client.Mutate(mutation, input, "__typename")).Text("errors", 0, "__typename");
}
