using NodaTime;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Sla;

[Collection(OneHost.Name)]
public sealed class ClockTypesTests(ApiHost host)
{
    [Fact]
    public async Task Clocks_should_be_computed_as_of_now_with_ledger_and_explanation()
    {
        var tenant = await host.NewTenant("sla-clock");
        var start = host.Time.Now;
        var ticketId = await tenant.Requester.Open();
        const string Query =
            """
            query($ticketId: ID!) {
              ticket(id: $ticketId) {
                nextDueAt
                clock(metric: FIRST_RESPONSE) {
                  metric cycle state pauseReason startedAt dueAt stoppedAt elapsed target remaining isBreached asOf policyKey policyName policyVersion rule
                  calendarKey calendarName calendarVersion configurationVersion
                  ledger { kind from to length openTime name pauseReason }
                  en: explanation { text } de: explanation(language: DE) { text sentences }
                }
              }
            }
            """;
        host.Time.Advance(Duration.FromMinutes(30));
        var running = (await tenant.Agent.Data(Query, new { ticketId })).At("ticket", "clock");
        Assert.Equal(("RUNNING", "PT4H", "Standard", "P3", "office-hours"), (running.Text("state"), running.Text("target"), running.Text("policyName"), running.Text("rule"), running.Text("calendarKey")));
        Assert.Equal(start.ToString(), running.Text("startedAt"));
        Assert.Equal(host.Time.Now.ToString(), running.Text("asOf"));
        Assert.NotEmpty(running.Text("en", "text")!);
        Assert.NotEqual(running.Text("en", "text"), running.Text("de", "text"));
        Assert.Equal(start.ToString(), running.Text("ledger", 0, "from"));

        host.Time.Advance(Duration.FromDays(3));
        var late = (await tenant.Agent.Data(Query, new { ticketId })).At("ticket", "clock");
        Assert.Equal(("BREACHED_OPEN", true), (late.Text("state"), late.At("isBreached").GetBoolean()));
        Assert.StartsWith("-PT", late.Text("remaining"), StringComparison.Ordinal);

        await tenant.Agent.Done("replyToTicket", new { ticketId, body = "Sorry." });
        var met = (await tenant.Agent.Data(Query, new { ticketId })).At("ticket", "clock");
        Assert.Equal(("BREACHED_MET", late.Text("dueAt")), (met.Text("state"), met.Text("dueAt")));
    }

    [Fact]
    public async Task PublishConfiguration_should_let_an_integrator_set_short_targets()
    {
        var tenant = await host.NewTenant("sla-short");
        var old = await tenant.Requester.Open("old");
        var configuration = (await tenant.Admin.Data("{ configuration { version json } }")).At("configuration");
        var json = configuration.At("json").GetRawText().Replace("\"amount\":4,\"unit\":\"businessHours\"", "\"amount\":90,\"unit\":\"seconds\"", StringComparison.Ordinal);
        var input = new { json = System.Text.Json.JsonElement.Parse(json), expectedVersion = 1, note = "Shorter." };
        var published = await tenant.Admin.Done("publishConfiguration", input, "configuration { version }");
        Assert.Equal(2, published.At("configuration", "version").GetInt32());

        const string Query = "query($id: ID!) { ticket(id: $id) { clock(metric: FIRST_RESPONSE) { target configurationVersion } } }";
        var fresh = await tenant.Requester.Open("new");
        Assert.Equal("""{"target":"PT1M30S","configurationVersion":2}""", (await tenant.Agent.Data(Query, new { id = fresh })).At("ticket", "clock").GetRawText());
        Assert.Equal("""{"target":"PT4H","configurationVersion":1}""", (await tenant.Agent.Data(Query, new { id = old })).At("ticket", "clock").GetRawText());
        await tenant.Agent.Done("applyPolicy", new { ticketId = old });
        Assert.Equal("""{"target":"PT1M30S","configurationVersion":2}""", (await tenant.Agent.Data(Query, new { id = old })).At("ticket", "clock").GetRawText());

        var again = await tenant.Admin.Mutate("publishConfiguration", input, "configuration { version }");
        Assert.Equal(("ConflictError", 2), (again.Text("errors", 0, "__typename"), again.At("errors", 0, "currentVersion").GetInt32()));
    }

    [Fact]
    public async Task PublishConfiguration_should_report_everything_that_is_wrong_at_its_place()
    {
        var tenant = await host.NewTenant("sla-wrong");
        var json = (await tenant.Admin.Data("{ configuration { json } }")).At("configuration", "json").GetRawText()
            .Replace("\"office-hours\",\"holidaySets\"", "\"x\"", StringComparison.Ordinal)
            .Replace("\"calendar\":\"office-hours\"", "\"calendar\":\"nowhere\"", StringComparison.Ordinal)
            .Replace("\"level\":2", "\"level\":9", StringComparison.Ordinal);
        var wrong = await tenant.Admin.Mutate("publishConfiguration", new { json = System.Text.Json.JsonElement.Parse(json), expectedVersion = 1 }, "configuration { version }");
        Assert.True(wrong.At("errors").GetArrayLength() > 2);
        Assert.All(wrong.At("errors").EnumerateArray(), error => Assert.Equal("ValidationError", error.Text("__typename")));
        Assert.Contains(wrong.At("errors").EnumerateArray(), error => error.Text("field") == "teams[1].level");
        var broken = await tenant.Admin.Mutate("publishConfiguration", new { json = new { tenant = "sla-wrong", version = "one" }, expectedVersion = 1 }, "configuration { version }");
        Assert.Equal("configuration.json", broken.Code());
    }
}
