using System.Net;
using NodaTime;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Sandboxes;

[Collection(OneHost.Name)]
public sealed class SandboxTests(ApiHost host)
{
    private const string Made = "sandbox { key name createdAt clock { now } } secret";
    private const string Moved = "from reachedAt isComplete firings { at dueAt type subject ticketNumber }";

    /// <summary>The show-case: a breach in seconds.</summary>
    [Fact]
    public async Task MoveClock_should_fire_warning_escalation_and_breach_at_their_exact_instants()
    {
        var (_, sandbox) = await NewSandbox("box-show");
        Assert.Equal("2026-06-01T07:00:00Z", (await sandbox.Data("{ sandboxClock { now } }")).Text("sandboxClock", "now"));
        // A Monday at nine in Berlin; office hours are nine to five, and P2 is to be answered within an hour.
        var opened = await sandbox.Done(
            "openTicket", new { subject = "Printer on fire", body = "It burns.", requesterEmail = "rita@example.com", priority = "HIGH" }, "ticket { id number createdAt clock(metric: FIRST_RESPONSE) { dueAt asOf } }");
        Assert.Equal("2026-06-01T07:00:00Z", opened.Text("ticket", "createdAt"));
        Assert.Equal("2026-06-01T08:00:00Z", opened.Text("ticket", "clock", "dueAt"));

        var first = await sandbox.Done("moveClock", new { by = "PT50M" }, Moved);
        Assert.Equal(("2026-06-01T07:00:00Z", "2026-06-01T07:50:00Z", true), (first.Text("from"), first.Text("reachedAt"), first.At("isComplete").GetBoolean()));
        Assert.Contains(first.At("firings").EnumerateArray(), f => f.Text("type") == "slaWarned" && f.Text("at") == "2026-06-01T07:45:00Z" && f.At("ticketNumber").GetInt32() == opened.At("ticket", "number").GetInt32());
        Assert.Contains(first.At("firings").EnumerateArray(), f => f.Text("type") == "ladderStepFired" && f.Text("at") == "2026-06-01T07:45:00Z");
        Assert.DoesNotContain(first.At("firings").EnumerateArray(), f => f.Text("type") == "slaBreached" && f.Text("dueAt") == "2026-06-01T08:00:00Z");

        var second = await sandbox.Done("moveClock", new { to = "2026-06-01T09:00:00Z" }, Moved);
        Assert.Contains(second.At("firings").EnumerateArray(), f => f.Text("type") == "slaBreached" && f.Text("dueAt") == "2026-06-01T08:00:00Z" && f.Text("at") == "2026-06-01T08:00:00.000001Z");
        var seen = await sandbox.Data(
            """
            query($id: ID!) {
              sandboxClock { now }
              ticket(id: $id) {
                isBreached clock(metric: FIRST_RESPONSE) { state dueAt asOf remaining explanation { text } }
                events(first: 100) { nodes { type at lateBy } }
                escalation { ladders { steps { status } } }
              }
            }
            """,
            new { id = opened.Text("ticket", "id") });
        Assert.Equal(("BREACHED_OPEN", "2026-06-01T09:00:00Z", "-PT1H"), (seen.Text("ticket", "clock", "state"), seen.Text("ticket", "clock", "asOf"), seen.Text("ticket", "clock", "remaining")));
        Assert.All(seen.At("ticket", "events", "nodes").EnumerateArray(), e => Assert.Equal("null", e.At("lateBy").GetRawText()));
        Assert.Equal("FIRED", seen.Text("ticket", "escalation", "ladders", 0, "steps", 0, "status"));
    }

    [Fact]
    public async Task MoveClock_should_only_go_forward_and_only_in_a_sandbox()
    {
        var (tenant, sandbox) = await NewSandbox("box-back");
        Assert.Equal("clock.backward", (await sandbox.Mutate("moveClock", new { to = "2026-06-01T06:59:59Z" }, Moved)).Code());
        Assert.Equal("clock.backward", (await sandbox.Mutate("moveClock", new { by = "-PT1S" }, Moved)).Code());
        Assert.Equal("clock.jump", (await sandbox.Mutate("moveClock", new { by = "P400D" }, Moved)).Code());
        Assert.Equal("clock.target", (await sandbox.Mutate("moveClock", new { }, Moved)).Code());
        Assert.Equal("clock.target", (await sandbox.Mutate("moveClock", new { by = "PT1S", to = "2026-07-01T06:59:59Z" }, Moved)).Code());
        Assert.Equal("2026-06-01T07:00:00Z", (await sandbox.Data("{ sandboxClock { now } }")).Text("sandboxClock", "now"));
        Assert.Equal("clock.real-time", (await tenant.Admin.Mutate("moveClock", new { by = "PT1S" }, Moved)).Code());
        Assert.Equal("""{"sandboxClock":null}""", (await tenant.Admin.Data("{ sandboxClock { now } }")).GetRawText());
        Assert.Equal("ForbiddenError", (await tenant.Agent.Mutate("moveClock", new { by = "PT1S" }, Moved)).Text("errors", 0, "__typename"));
    }

    [Fact]
    public async Task MoveClock_should_do_concurrent_moves_one_after_another()
    {
        var (_, sandbox) = await NewSandbox("box-moves");
        for (var i = 0; i < 5; i++)
            await sandbox.Done("openTicket", new { subject = $"Ticket {i}", body = "b", requesterEmail = "rita@example.com" });
        var moves = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => sandbox.Mutate("moveClock", new { to = $"2026-06-0{i + 1}T12:00:00Z" }, Moved)));
        var done = moves.Where(move => move.At("errors").GetArrayLength() == 0).ToList();
        Assert.All(moves.Except(done), move => Assert.Equal("clock.backward", move.Code()));
        // Each starts where another ended, and no event is told twice.
        Assert.Equal(done.Count, done.Select(move => move.Text("from")).Distinct().Count());
        var firings = done.SelectMany(move => move.At("firings").EnumerateArray()).Select(f => f.GetRawText()).ToList();
        Assert.Equal(firings.Count, firings.Distinct().Count());
        Assert.Equal("2026-06-07T12:00:00Z", (await sandbox.Data("{ sandboxClock { now } }")).Text("sandboxClock", "now"));
    }

    [Fact]
    public async Task Sandbox_should_be_a_tenant_of_its_own()
    {
        var (tenant, sandbox) = await NewSandbox("box-apart");
        await tenant.Requester.Open("The parent's secret");
        Assert.Equal("""{"tickets":{"totalCount":0}}""", (await sandbox.Data("{ tickets { totalCount } }")).GetRawText());
        using var atParent = await sandbox.At("box-apart").Post(new { query = "{ tenant { name } }" });
        Assert.Equal(HttpStatusCode.Unauthorized, atParent.StatusCode);
        using var parentAtSandbox = await tenant.Admin.At("box-apart--test").Post(new { query = "{ tenant { name } }" });
        Assert.Equal(HttpStatusCode.Unauthorized, parentAtSandbox.StatusCode);
        Assert.Equal("sandbox.nested", (await sandbox.Mutate("createSandbox", new { slug = "deeper" }, Made)).Code());
        // Real time goes on in the parent alone.
        host.Time.Advance(Duration.FromHours(1));
        Assert.Equal("2026-06-01T07:00:00Z", (await sandbox.Data("{ sandboxClock { now } }")).Text("sandboxClock", "now"));
        Assert.Equal("box-apart--test", (await tenant.Admin.Data("{ sandboxes { key name clock { now } } }")).Text("sandboxes", 0, "key"));
        var configuration = (await tenant.Admin.Data("{ configuration { version json } }")).At("configuration");
        var json = System.Text.Json.Nodes.JsonNode.Parse(configuration.At("json").GetRawText())!;
        json["ownClock"] = true;
        Assert.Equal("configuration.own-clock", (await tenant.Admin.Mutate("publishConfiguration", new { json, expectedVersion = 1 }, "configuration { version }")).Code());
    }

    [Fact]
    public async Task CreateSandbox_should_be_for_administrators_within_a_limit_and_closeSandbox_should_make_room()
    {
        var tenant = await host.NewTenant("box-limit");
        foreach (var client in (ApiClient[])[tenant.Agent, tenant.Requester])
            Assert.Equal("ForbiddenError", (await client.Mutate("createSandbox", new { slug = "x" }, Made)).Text("errors", 0, "__typename"));
        var scoped = await tenant.NewClient("sid", "Sid Scoped", Identity.Principals.Role.TenantAdmin, null, "configuration:write");
        foreach (var slug in (string[])["", "Big", "a--b", "-a", new string('a', 31), "../x"])
            Assert.Equal("sandbox.slug", (await tenant.Admin.Mutate("createSandbox", new { slug }, Made)).Code());
        Assert.Equal("ForbiddenError", (await scoped.Mutate("createSandbox", new { slug = "x" }, Made)).Text("errors", 0, "__typename"));
        for (var i = 0; i < 5; i++)
            await tenant.Admin.Done("createSandbox", new { slug = $"s{i}" }, Made);
        Assert.Equal("QuotaError", (await tenant.Admin.Mutate("createSandbox", new { slug = "s5" }, Made)).Text("errors", 0, "__typename"));
        Assert.Equal("sandbox.exists", (await tenant.Admin.Mutate("createSandbox", new { slug = "s1" }, Made)).Code());

        Assert.Equal("NotFoundError", (await tenant.Admin.Mutate("closeSandbox", new { key = "box-limit" }, "sandbox { key }")).Text("errors", 0, "__typename"));
        await tenant.Admin.Done("closeSandbox", new { key = "box-limit--s1" }, "sandbox { key }");
        Assert.Equal(4, (await tenant.Admin.Data("{ sandboxes { key } }")).At("sandboxes").GetArrayLength());
        await tenant.Admin.Done("createSandbox", new { slug = "s5" }, Made);
    }

    [Fact]
    public async Task CloseSandbox_should_end_its_keys()
    {
        var (tenant, sandbox) = await NewSandbox("box-close");
        await sandbox.Data("{ tenant { name } }");
        await tenant.Admin.Done("closeSandbox", new { key = "box-close--test" }, "sandbox { key }");
        using var response = await sandbox.Post(new { query = "{ tenant { name } }" });
        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.NotFound]);
    }

    [Fact]
    public async Task Sandbox_of_another_tenant_should_not_be_there()
    {
        var (_, _) = await NewSandbox("box-victim");
        var attacker = await host.NewTenant("box-attacker");
        Assert.Equal("NotFoundError", (await attacker.Admin.Mutate("closeSandbox", new { key = "box-victim--test" }, "sandbox { key }")).Text("errors", 0, "__typename"));
        Assert.Equal("[]", (await attacker.Admin.Data("{ sandboxes { key } }")).At("sandboxes").GetRawText());
    }

    private async Task<(TestTenant Tenant, ApiClient Sandbox)> NewSandbox(string slug)
    {
        var tenant = await host.NewTenant(slug);
        var made = await tenant.Admin.Done("createSandbox", new { slug = "test", startAt = "2026-06-01T07:00:00Z" }, Made);
        Assert.Equal($"{slug}--test", made.Text("sandbox", "key"));
        return (tenant, new ApiClient(host.Address, $"{slug}--test", made.Text("secret")));
    }
}
