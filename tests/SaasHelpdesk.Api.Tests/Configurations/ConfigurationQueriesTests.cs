using System.Text.Json.Nodes;
using NodaTime;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Configurations;

[Collection(OneHost.Name)]
public sealed class ConfigurationQueriesTests(ApiHost host)
{
    [Fact]
    public async Task ConfigurationVersions_should_give_every_version_once_page_by_page()
    {
        var tenant = await host.NewTenant("conf-versions");
        for (var i = 2; i <= 7; i++)
            await Publish(tenant, i - 1, json => json["name"] = $"Name {i}", $"Note {i}");
        const string Query = "query($first: Int, $after: String, $last: Int, $before: String) { configurationVersions(first: $first, after: $after, last: $last, before: $before) { totalCount nodes { version note publishedAt by { name } configuration { version } } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }";
        var seen = new List<int>();
        for (string? after = null; ;)
        {
            var page = (await tenant.Agent.Data(Query, new { first = 3, after })).At("configurationVersions");
            Assert.Equal(7, page.At("totalCount").GetInt32());
            seen.AddRange(page.At("nodes").EnumerateArray().Select(node => node.At("version").GetInt32()));
            if (!page.At("pageInfo", "hasNextPage").GetBoolean())
                break;
            after = page.Text("pageInfo", "endCursor");
        }

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], seen);
        var last = (await tenant.Agent.Data(Query, new { last = 2 })).At("configurationVersions");
        Assert.Equal([2, 1], last.At("nodes").EnumerateArray().Select(node => node.At("version").GetInt32()));
        Assert.True(last.At("pageInfo", "hasPreviousPage").GetBoolean());
        Assert.Equal(("Note 2", "Ada Admin"), (last.Text("nodes", 0, "note"), last.Text("nodes", 0, "by", "name")));
        var before = (await tenant.Agent.Data(Query, new { last = 2, before = last.Text("pageInfo", "startCursor") })).At("configurationVersions");
        Assert.Equal([4, 3], before.At("nodes").EnumerateArray().Select(node => node.At("version").GetInt32()));
        Assert.Equal("BAD_USER_INPUT", (await tenant.Agent.Run(Query, new { first = 1, after = "nonsense" })).Code());
        Assert.Equal("FORBIDDEN", (await tenant.Requester.Run(Query, new { first = 1 })).Code());

        await tenant.Agent.Data(Query, new { first = 7 });
        using var one = new SqlCounter();
        await tenant.Agent.Data(Query, new { first = 1 });
        one.Dispose();
        using var seven = new SqlCounter();
        await tenant.Agent.Data(Query, new { first = 7 });
        Assert.Equal(one.Statements, seven.Statements);
    }

    [Fact]
    public async Task Policy_should_be_found_in_any_of_its_versions()
    {
        var tenant = await host.NewTenant("conf-policy");
        await Publish(tenant, 1, json => json["policies"]![0]!["name"] = "Renamed");
        await Publish(tenant, 2, json => json["name"] = "Something else");
        const string Query = "query($v: Int) { policy(key: \"standard\", version: $v) { version name rules { name when targets { metric amount unit calendarKey ladderKey pausesOn warnings { percent before } } } onReopen onRetarget when } }";
        Assert.Equal((2, "Renamed"), Of(await tenant.Agent.Data(Query)));
        Assert.Equal((2, "Renamed"), Of(await tenant.Agent.Data(Query, new { v = 2 })));
        var first = await tenant.Agent.Data(Query, new { v = 1 });
        Assert.Equal((1, "Standard"), Of(first));
        Assert.Equal("""{"metric":"FIRST_RESPONSE","amount":15,"unit":"BUSINESS_MINUTES","calendarKey":"round-the-clock","ladderKey":"standard","pausesOn":null,"warnings":[{"percent":75,"before":null}]}""", first.At("policy", "rules", 0, "targets", 0).GetRawText());
        Assert.Equal("""{"policy":null}""", (await tenant.Agent.Data(Query, new { v = 3 })).GetRawText());
        Assert.Equal("""{"policy":null,"calendar":null}""", (await tenant.Agent.Data("{ policy(key: \"nowhere\") { name } calendar(key: \"nowhere\", version: 9) { name } }")).GetRawText());

        static (int, string?) Of(System.Text.Json.JsonElement data) => (data.At("policy", "version").GetInt32(), data.Text("policy", "name"));
    }

    [Fact]
    public async Task Calendar_should_reckon_in_business_time()
    {
        var tenant = await host.NewTenant("conf-calendar");
        var calendar = (await tenant.Agent.Data(
            """
            {
              calendar(key: "office-hours") {
                weekdays { day hours { opens closes } } specialDays { date } workingDay
                open: isOpen(at: "2026-02-27T08:00:00Z") closed: isOpen(at: "2026-02-27T16:00:00Z")
                addBusinessTime(from: "2026-02-27T15:30:00Z", duration: "PT1H")
                businessTimeBetween(from: "2026-02-27T15:30:00Z", to: "2026-03-02T08:30:00Z")
                spans(from: "2026-05-01T00:00:00Z", to: "2026-05-02T00:00:00Z") { kind name de: name(language: DE) }
                holidays(year: 2026) { date name(language: DE) }
              }
            }
            """)).At("calendar");
        Assert.Equal(("MONDAY", "09:00", "17:00", "PT8H"), (calendar.Text("weekdays", 0, "day"), calendar.Text("weekdays", 0, "hours", 0, "opens"), calendar.Text("weekdays", 0, "hours", 0, "closes"), calendar.Text("workingDay")));
        Assert.Equal((true, false), (calendar.At("open").GetBoolean(), calendar.At("closed").GetBoolean()));
        // A Friday at 16:30 in Berlin, with an hour: Monday at 9:30.
        Assert.Equal(("2026-03-02T08:30:00Z", "PT1H"), (calendar.Text("addBusinessTime"), calendar.Text("businessTimeBetween")));
        Assert.Contains(calendar.At("spans").EnumerateArray(), span => span.Text("kind") == "HOLIDAY");
        Assert.Contains(calendar.At("holidays").EnumerateArray(), day => day.Text("date") == "2026-05-01");

        foreach (var (field, code) in new[]
        {
            ("isOpen(at: \"1950-01-01T00:00:00Z\")", "calendar.range"),
            ("addBusinessTime(from: \"2026-01-01T00:00:00Z\", duration: \"-PT1S\")", "calendar.negative"),
            ("businessTimeBetween(from: \"2026-01-02T00:00:00Z\", to: \"2026-01-01T00:00:00Z\")", "calendar.order"),
            ("spans(from: \"2000-01-01T00:00:00Z\", to: \"2026-01-01T00:00:00Z\") { kind }", "calendar.too-long"),
            ("holidays(year: 99999) { date }", "calendar.year"),
        })
        {
            var refused = await tenant.Agent.Run($$"""{ calendar(key: "office-hours") { {{field}} } }""");
            Assert.Equal(code, refused.Text("errors", 0, "extensions", "reason"));
        }
    }

    [Fact]
    public async Task ValidateConfiguration_should_say_what_publishing_would()
    {
        var tenant = await host.NewTenant("conf-valid");
        const string Query = "query($json: JSON!) { validateConfiguration(json: $json) { isValid errors { code path message } warnings { code path } } }";
        var json = await Json(tenant);
        var fine = (await tenant.Agent.Data(Query, new { json })).At("validateConfiguration");
        Assert.True(fine.At("isValid").GetBoolean());
        json["policies"]!.AsArray().Add(json["policies"]![0]!.DeepClone());
        json["policies"]![1]!["id"] = "late";
        var warned = (await tenant.Agent.Data(Query, new { json })).At("validateConfiguration");
        Assert.Contains(warned.At("warnings").EnumerateArray(), w => w.Text("code") == "warning.unreachable-policy" && w.Text("path") == "policies[1]");
        json["teams"]![1]!["level"] = 9;
        json["policies"]![0]!["rules"]![0]!["targets"]![0]!["calendar"] = "nowhere";
        var wrong = (await tenant.Agent.Data(Query, new { json })).At("validateConfiguration");
        Assert.Equal(["configuration.level", "sla.unknown-calendar"], wrong.At("errors").EnumerateArray().Select(e => e.Text("code")).Order());
        Assert.Equal("configuration.json", (await tenant.Agent.Data(Query, new { json = new { nonsense = 1 } })).Text("validateConfiguration", "errors", 0, "code"));
        var foreign = await Json(tenant);
        foreign["tenant"] = "somebody-else";
        Assert.Equal("configuration.foreign-tenant", (await tenant.Agent.Data(Query, new { json = foreign })).Text("validateConfiguration", "errors", 0, "code"));
        var own = await Json(tenant);
        own["ownClock"] = true;
        Assert.Equal("configuration.own-clock", (await tenant.Agent.Data(Query, new { json = own })).Text("validateConfiguration", "errors", 0, "code"));
        Assert.Equal(1, (await tenant.Agent.Data("{ configuration { version } }")).At("configuration", "version").GetInt32());
        Assert.Equal("FORBIDDEN", (await tenant.Requester.Run(Query, new { json })).Code());
    }

    [Fact]
    public async Task PreviewApplyPolicy_should_tell_what_applyPolicy_then_does()
    {
        var tenant = await host.NewTenant("conf-preview");
        var other = await host.NewTenant("conf-preview-other");
        var id = await tenant.Requester.Open();
        host.Time.Advance(Duration.FromMinutes(10));
        await Publish(tenant, 1, Shorten);
        const string Query = "query($ids: [ID!]!, $version: Int, $json: JSON) { previewApplyPolicy(ticketIds: $ids, version: $version, json: $json) { ticket { number } policyKeyBefore policyKeyAfter clocks { metric cycle isChanged verdictBefore verdictAfter dueAtBefore dueAtAfter targetBefore targetAfter } } }";
        var preview = (await tenant.Agent.Data(Query, new { ids = new[] { id } })).At("previewApplyPolicy", 0);
        var first = preview.At("clocks").EnumerateArray().Single(c => c.Text("metric") == "FIRST_RESPONSE");
        Assert.Equal(("PT4H", "PT2H", true), (first.Text("targetBefore"), first.Text("targetAfter"), first.At("isChanged").GetBoolean()));
        Assert.Equal(1, (await tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { version } }", new { id })).At("ticket", "version").GetInt32());
        await tenant.Agent.Done("applyPolicy", new { ticketId = id });
        var applied = (await tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { clock(metric: FIRST_RESPONSE) { dueAt } } }", new { id })).Text("ticket", "clock", "dueAt");
        Assert.Equal(first.Text("dueAtAfter"), applied);

        var foreign = await other.Requester.Open("foreign");
        Assert.Equal("NOT_FOUND", (await tenant.Admin.Run(Query, new { ids = new[] { id, foreign } })).Code());
        Assert.Equal("NOT_FOUND", (await tenant.Admin.Run(Query, new { ids = new[] { id }, version = 99 })).Code());
        Assert.Equal("FORBIDDEN", (await tenant.Requester.Run(Query, new { ids = new[] { id } })).Code());
    }

    [Fact]
    public async Task WhatIf_should_judge_a_period_anew_and_change_nothing()
    {
        var tenant = await host.NewTenant("conf-what-if");
        var from = host.Time.Now;
        for (var i = 0; i < 3; i++)
        {
            var id = await tenant.Requester.Open($"Ticket {i}");
            var due = (await tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { clock(metric: FIRST_RESPONSE) { dueAt } } }", new { id })).Text("ticket", "clock", "dueAt")!;
            // In time for four hours, too late for two.
            host.Time.Advance(NodaTime.Text.InstantPattern.ExtendedIso.Parse(due).Value - host.Time.Now - Duration.FromMinutes(10));
            await tenant.Agent.Done("replyToTicket", new { ticketId = id, body = "Here." });
        }

        const string Query = "query($from: DateTime!, $to: DateTime!, $json: JSON, $version: Int) { whatIf(from: $from, to: $to, json: $json, version: $version) { ticketCount changedCount changed { ticket { number } clocks { metric verdictBefore verdictAfter } } figures { metric priority metBefore breachedBefore metAfter breachedAfter attainmentBefore attainmentAfter } } }";
        var draft = await Json(tenant);
        Shorten(draft);
        var to = host.Time.Now + Duration.FromDays(1);
        var before = (await tenant.Agent.Data(Query, new { from = from.ToString(), to = to.ToString(), json = draft })).At("whatIf");
        Assert.Equal((3, 3), (before.At("ticketCount").GetInt32(), before.At("changedCount").GetInt32()));
        var figure = before.At("figures").EnumerateArray().Single(f => f.Text("metric") == "FIRST_RESPONSE");
        Assert.Equal("""{"metric":"FIRST_RESPONSE","priority":"MODERATE","metBefore":3,"breachedBefore":0,"metAfter":0,"breachedAfter":3,"attainmentBefore":100,"attainmentAfter":0}""", figure.GetRawText());
        var same = (await tenant.Agent.Data(Query, new { from = from.ToString(), to = to.ToString(), version = 1 })).At("whatIf");
        Assert.Equal(0, same.At("changedCount").GetInt32());
        Assert.Equal("what-if.period", (await tenant.Agent.Run(Query, new { from = to.ToString(), to = from.ToString() })).Text("errors", 0, "extensions", "reason"));
        Assert.Equal("FORBIDDEN", (await tenant.Requester.Run(Query, new { from = from.ToString(), to = to.ToString() })).Code());
    }

    private static void Shorten(JsonNode json)
    {
        foreach (var rule in json["policies"]![0]!["rules"]!.AsArray().Where(rule => rule!["name"]!.GetValue<string>() == "P3"))
            rule!["targets"]![0]!["duration"] = new JsonObject { ["amount"] = 2, ["unit"] = "businessHours" };
    }

    private static async Task<JsonNode> Json(TestTenant tenant) =>
        JsonNode.Parse((await tenant.Admin.Data("{ configuration { json } }")).At("configuration", "json").GetRawText())!;

    private static async Task Publish(TestTenant tenant, int expectedVersion, Action<JsonNode> edit, string? note = null)
    {
        var json = await Json(tenant);
        edit(json);
        await tenant.Admin.Done("publishConfiguration", new { json, expectedVersion, note }, "configuration { version }");
    }
}
