using NodaTime;
using NodaTime.Text;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Escalation;

[Collection(OneHost.Name)]
public sealed class EscalationTypesTests(ApiHost host)
{
    private const string Query =
        """
        query($id: ID!) {
          ticket(id: $id) {
            firstResponse: clock(metric: FIRST_RESPONSE) { dueAt state blame { party time team { key } level } ledger { length } }
            escalation {
              level levelUpCount escalationCount acknowledgedUntil heldNotices { moment targets de: targets(language: DE) }
              ladders { key name version clock { metric cycle } steps { number moment status at lateBy offset actions de: offset(language: DE) notified reason failures } nextStep { number } }
              history { type }
            }
          }
        }
        """;

    [Fact]
    public async Task Escalation_should_say_what_fired_what_was_held_and_what_comes()
    {
        var tenant = await host.NewTenant("esc-state");
        var id = await tenant.Requester.Open();
        var fresh = (await tenant.Agent.Data(Query, new { id })).At("ticket");
        var ladder = fresh.At("escalation", "ladders").EnumerateArray().Single(l => l.Text("clock", "metric") == "FIRST_RESPONSE");
        Assert.All(ladder.At("steps").EnumerateArray(), step => Assert.Equal("UPCOMING", step.Text("status")));
        Assert.Equal(("at 75 %", "bei 75 %"), (ladder.Text("steps", 0, "offset"), ladder.Text("steps", 0, "de")));
        var first = InstantPattern.ExtendedIso.Parse(ladder.Text("steps", 0, "at")!).Value;

        host.Time.Advance(first - host.Time.Now + Duration.FromSeconds(5));
        var due = (await tenant.Agent.Data(Query, new { id })).At("ticket", "escalation", "ladders", 0, "steps", 0);
        Assert.Equal(("DUE", first.ToString()), (due.Text("status"), due.Text("at")));
        await tenant.Agent.Done("addNote", new { ticketId = id, body = "Wakes it." });
        var fired = (await tenant.Agent.Data(Query, new { id })).At("ticket", "escalation", "ladders", 0);
        Assert.Equal(("FIRED", first.ToString(), "PT5S"), (fired.Text("steps", 0, "status"), fired.Text("steps", 0, "at"), fired.Text("steps", 0, "lateBy")));
        Assert.Equal(20, fired.At("nextStep", "number").GetInt32());

        await tenant.Agent.Done("acknowledgeTicket", new { ticketId = id, @for = "P20D" });
        host.Time.Advance(Duration.FromDays(5));
        await tenant.Agent.Done("addNote", new { ticketId = id, body = "Wakes it again." });
        var held = (await tenant.Agent.Data(Query, new { id })).At("ticket", "escalation");
        Assert.Equal("HELD", held.Text("ladders", 0, "steps", 1, "status"));
        Assert.Contains("FIRST_RESPONSE".ToLowerInvariant().Split('_')[0], held.Text("heldNotices", 0, "moment"), StringComparison.Ordinal);
        Assert.Contains(held.At("history").EnumerateArray(), e => e.Text("type") == "TICKET_ACKNOWLEDGED");

        await tenant.Agent.Done("replyToTicket", new { ticketId = id, body = "Here." });
        var clock = (await tenant.Agent.Data(Query, new { id })).At("ticket", "firstResponse");
        var shares = clock.At("blame").EnumerateArray().Sum(s => Length(s.Text("time")!));
        Assert.Equal(clock.At("ledger").EnumerateArray().Sum(s => Length(s.Text("length")!)), shares);
        Assert.Equal("""{"firstResponse":{"blame":null},"escalation":null,"ladderDryRun":null}""", (await tenant.Requester.Data(
            "query($id: ID!) { ticket(id: $id) { firstResponse: clock(metric: FIRST_RESPONSE) { blame { party } } escalation { level } ladderDryRun { at } } }", new { id })).At("ticket").GetRawText());
    }

    [Fact]
    public async Task LadderDryRun_should_give_deliveries_with_instants_and_write_nothing()
    {
        var tenant = await host.NewTenant("esc-dry");
        const string DryRun =
            """
            query($input: LadderDryRunInput!) {
              ladderDryRun(input: $input) { at events { type dueAt text de: text(language: DE) } deliveries { channel target key } }
            }
            """;
        // A Monday: office hours in Berlin are 9 to 17, and P2 has 1 h for the first response.
        var input = new { openedAt = "2026-03-02T09:00:00Z", until = "2026-03-03T09:00:00Z", priority = "HIGH" };
        var stages = (await tenant.Agent.Data(DryRun, new { input })).At("ladderDryRun").EnumerateArray().ToList();
        Assert.Contains(stages, s => s.Text("at") == "2026-03-02T10:00:00.000001Z" && s.At("events").EnumerateArray().Any(e => e.Text("type") == "SLA_BREACHED" && e.Text("dueAt") == "2026-03-02T10:00:00Z"));
        Assert.Contains(stages, s => s.At("deliveries").EnumerateArray().Any(d => d.Text("channel") == "notification"));
        Assert.Contains(stages, s => s.At("events").EnumerateArray().Any(e => e.Text("text") == "First response: target missed." && e.Text("de") == "Erste Antwort: Frist verletzt."));

        var ladder = new { id = "draft", name = "Draft", steps = new[] { new { number = 1, offset = new { percent = 50 }, actions = new[] { new { @do = "notify", target = new { kind = "person", user = "ceo" } } } } } };
        var draft = (await tenant.Agent.Data(DryRun, new { input = new { input.openedAt, input.until, input.priority, metric = "FIRST_RESPONSE", ladder } })).At("ladderDryRun");
        Assert.Contains(draft.EnumerateArray(), s => s.Text("at") == "2026-03-02T09:30:00Z" && s.At("deliveries").EnumerateArray().Any(d => d.Text("target") == "user/ceo"));
        Assert.Equal("""{"tickets":{"totalCount":0}}""", (await tenant.Agent.Data("{ tickets { totalCount } }")).GetRawText());

        var broken = await tenant.Agent.Run(DryRun, new { input = new { input.openedAt, ladder = new { id = "draft", name = "Draft", steps = new[] { new { number = 0, offset = new { percent = 50 } } } } } });
        Assert.Equal("ladder.step-number", broken.Text("errors", 0, "extensions", "reason"));
        var far = await tenant.Agent.Run(DryRun, new { input = new { input.openedAt, until = "2199-01-01T00:00:00Z" } });
        Assert.Equal("dry-run.until", far.Text("errors", 0, "extensions", "reason"));
        var foreign = await tenant.Agent.Run(DryRun, new { input = new { input.openedAt, policyKey = "nowhere" } });
        Assert.Equal("NOT_FOUND", foreign.Code());
        Assert.Equal("FORBIDDEN", (await tenant.Requester.Run(DryRun, new { input })).Code());
    }

    [Fact]
    public async Task LadderDryRun_of_a_ticket_should_tell_what_then_happens()
    {
        var tenant = await host.NewTenant("esc-dry-ticket");
        var id = await tenant.Requester.Open();
        var data = await tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { version clock(metric: FIRST_RESPONSE) { dueAt } ladderDryRun { at events { type dueAt } } } }", new { id });
        var breach = data.At("ticket", "ladderDryRun").EnumerateArray().SelectMany(s => s.At("events").EnumerateArray())
            .Single(e => e.Text("type") == "SLA_BREACHED" && e.Text("dueAt") == data.Text("ticket", "clock", "dueAt"));
        Assert.NotNull(breach.Text("dueAt"));
        Assert.Equal(1, (await tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { version } }", new { id })).At("ticket", "version").GetInt32());
    }

    private static double Length(string text) => DurationPattern.CreateWithInvariantCulture("-H:mm:ss.FFFFFFFFF").Parse(Hours(text)).Value.TotalSeconds;

    // PT26H3M5.5S as hours, minutes and seconds.
    private static string Hours(string iso)
    {
        var match = System.Text.RegularExpressions.Regex.Match(iso, @"^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$");
        string Part(int group) => match.Groups[group].Success ? match.Groups[group].Value : "0";
        return $"{Part(1)}:{int.Parse(Part(2)):00}:{(Part(3).IndexOf('.') == 1 || Part(3).Length == 1 ? "0" : "")}{Part(3)}";
    }
}
