using NodaTime;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Tests.Tickets;

[Collection(OneHost.Name)]
public sealed class AsOfTests(ApiHost host)
{
    private const string Fields =
        """
        number version externalReference subject type channel category tags status statusCategory isActive priority impact urgency isVip reopenCount
        handOverCount isBreached level createdAt updatedAt resolvedAt closedAt nextDueAt isTaken isWatched statusChangedAt pendingUntil autoCloseAt
        acknowledgedUntil timeSpent billableTime mergedInto { number } requester { key } organisation { key } owner { key } assignee { key } team { key }
        onBehalfOf { key } watchers { key } counts { handOvers levelUps handBacks escalations reopenings agentReplies breaches }
        resolution { cause solution } links { kind } absorbed { number } followUpOf { number } fields { key text }
        messages(first: 100) { totalCount nodes { number body textVersion isInternal author { name } } }
        events(first: 100) { totalCount nodes { version type at dueAt } }
        clocks {
          metric cycle generation state pauseReason startedAt dueAt stoppedAt elapsed target remaining isBreached configurationVersion asOf
          ledger { kind from to openTime } explanation { text }
        }
        """;

    private const string Present = $$"""query($id: ID!) { ticket(id: $id) { {{Fields}} } }""";
    private const string Past = $$"""query($id: ID!, $at: DateTime!) { ticket(id: $id) { asOf(at: $at) { {{Fields}} } } }""";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task AsOf_should_equal_what_was_read_at_that_instant(int seed)
    {
        var tenant = await host.NewTenant($"as-of-{seed}");
        var random = new Random(seed);
        var ticketId = await tenant.Requester.Open($"Seed {seed}");
        var seen = new SortedDictionary<Instant, string>();
        for (var step = 0; step < 25; step++)
        {
            if (random.Next(3) > 0)
                host.Time.Advance(Duration.FromSeconds(random.Next(1, 20_000)));
            var (client, mutation, input) = Step(tenant, ticketId, random);
            if ((await client.Mutate(mutation, input, "__typename")).At("errors").GetArrayLength() == 0)
                seen[host.Time.Now] = (await tenant.Agent.Data(Present, new { id = ticketId })).At("ticket").GetRawText();
        }

        Assert.True(seen.Count > 5, $"Seed {seed} did nothing.");
        foreach (var (at, present) in seen)
            Assert.Equal(present, (await tenant.Agent.Data(Past, new { id = ticketId, at = at.ToString() })).At("ticket", "asOf").GetRawText());
        host.Time.Advance(Duration.FromMinutes(7));
        var now = await tenant.Agent.Data(
            $$"""query($id: ID!, $at: DateTime!) { ticket(id: $id) { {{Fields}} asOf(at: $at) { {{Fields}} } } }""", new { id = ticketId, at = host.Time.Now.ToString() });
        var past = now.At("ticket", "asOf").GetRawText();
        Assert.Equal(past[..^1], now.At("ticket").GetRawText()[..(past.Length - 1)]);
    }

    [Fact]
    public async Task AsOf_should_include_what_happened_at_the_very_instant_and_nothing_before_intake()
    {
        var tenant = await host.NewTenant("as-of-edges");
        var opened = host.Time.Now;
        var ticketId = await tenant.Requester.Open();
        host.Time.Advance(Duration.FromHours(1));
        var answered = host.Time.Now;
        await tenant.Agent.Done("replyToTicket", new { ticketId, body = "On it." });
        const string Query =
            """
            query($id: ID!, $before: DateTime!, $at: DateTime!, $almost: DateTime!, $then: DateTime!) {
              ticket(id: $id) {
                before: asOf(at: $before) { number }
                at: asOf(at: $at) { version at ticket { version } }
                almost: asOf(at: $almost) { version clock(metric: FIRST_RESPONSE) { state stoppedAt } messages { totalCount } }
                then: asOf(at: $then) { version clock(metric: FIRST_RESPONSE) { state stoppedAt } messages { totalCount } }
              }
            }
            """;
        var micro = Duration.FromNanoseconds(1000);
        var ticket = (await tenant.Agent.Data(Query, new
        {
            id = ticketId,
            before = (opened - micro).ToString("uuuu-MM-dd'T'HH:mm:ss.FFFFFF'Z'", null),
            at = opened.ToString(),
            almost = (answered - micro).ToString("uuuu-MM-dd'T'HH:mm:ss.FFFFFF'Z'", null),
            then = answered.ToString(),
        })).At("ticket");
        Assert.Equal("null", ticket.At("before").GetRawText());
        Assert.Equal(1, ticket.At("at", "version").GetInt32());
        Assert.Equal(("RUNNING", 1), (ticket.Text("almost", "clock", "state"), ticket.At("almost", "messages", "totalCount").GetInt32()));
        Assert.Equal(("MET", 2), (ticket.Text("then", "clock", "state"), ticket.At("then", "messages", "totalCount").GetInt32()));
        Assert.Equal(answered.ToString(), ticket.Text("then", "clock", "stoppedAt"));
    }

    [Fact]
    public async Task AsOf_should_refuse_the_future()
    {
        var tenant = await host.NewTenant("as-of-future");
        var id = await tenant.Requester.Open();
        var response = await tenant.Agent.Run(Past, new { id, at = (host.Time.Now + Duration.FromSeconds(1)).ToString() });
        Assert.Equal("as-of.future", response.Text("errors", 0, "extensions", "reason"));
    }

    [Fact]
    public async Task AsOf_should_count_a_late_breach_from_its_due_time_and_say_that_it_was_late()
    {
        var tenant = await host.NewTenant("as-of-late");
        var ticketId = await tenant.Requester.Open();
        var due = (await tenant.Agent.Data("query($id: ID!) { ticket(id: $id) { clock(metric: FIRST_RESPONSE) { dueAt } } }", new { id = ticketId })).Text("ticket", "clock", "dueAt")!;
        var after = NodaTime.Text.InstantPattern.ExtendedIso.Parse(due).Value + Duration.FromMinutes(1);
        host.Time.Advance(after - host.Time.Now + Duration.FromDays(1));
        await tenant.Agent.Done("addNote", new { ticketId, body = "The pump was down until now." });
        const string Query = "query($id: ID!, $at: DateTime!) { ticket(id: $id) { asOf(at: $at) { isBreached counts { breaches } lateEvents { type dueAt lateBy } } } }";
        var ticket = (await tenant.Agent.Data(Query, new { id = ticketId, at = after.ToString() })).At("ticket", "asOf");
        Assert.True(ticket.At("counts", "breaches").GetInt32() > 0);
        Assert.Contains(ticket.At("lateEvents").EnumerateArray(), e => e.Text("type") == "SLA_BREACHED" && e.Text("dueAt") == due);
        var asRequester = (await tenant.Requester.Data(Query, new { id = ticketId, at = due })).At("ticket", "asOf", "lateEvents");
        Assert.Equal("null", asRequester.GetRawText());
    }

    [Fact]
    public async Task AsOf_should_not_show_the_past_to_whoever_could_not_have_seen_it()
    {
        var tenant = await host.NewTenant("as-of-rights");
        var boss = await tenant.NewClient("sue", "Sue Supervisor", Role.Supervisor, "sales");
        var ticketId = await tenant.Requester.Open("Before the organisation was set");
        await tenant.Agent.Done("addNote", new { ticketId, body = "Secret." });
        var before = host.Time.Now;
        host.Time.Advance(Duration.FromMinutes(1));
        await tenant.Agent.Done("changeTicket", new { ticketId, organisationId = new GlobalId(NodeKind.Organisation, tenant.Id, "sales").ToString() });
        const string Query = "query($id: ID!, $at: DateTime!) { ticket(id: $id) { subject asOf(at: $at) { subject } } }";
        Assert.Equal("""{"subject":"Before the organisation was set","asOf":null}""", (await boss.Data(Query, new { id = ticketId, at = before.ToString() })).At("ticket").GetRawText());
        var rita = (await tenant.Requester.Data(
            "query($id: ID!, $at: DateTime!) { ticket(id: $id) { asOf(at: $at) { messages { totalCount nodes { body } } events { totalCount } watchers { key } acknowledgedUntil clocks { metric } } } }",
            new { id = ticketId, at = before.ToString() })).At("ticket", "asOf");
        Assert.Equal(1, rita.At("messages", "totalCount").GetInt32());
        Assert.Equal("null", rita.At("events").GetRawText());
        Assert.DoesNotContain("Secret", rita.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("TEAM_OWNERSHIP", rita.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsOf_and_escalation_should_cost_the_same_number_of_statements_for_one_and_for_thirty()
    {
        var tenant = await host.NewTenant("as-of-sql");
        for (var i = 0; i < 30; i++)
            await tenant.Agent.Done("takeTicket", new { ticketId = await (i % 2 == 0 ? tenant.Requester : tenant.OtherRequester).Open($"Ticket {i}") });
        var at = host.Time.Now.ToString();
        host.Time.Advance(Duration.FromHours(1));
        const string Query =
            """
            query($first: Int!, $at: DateTime!) {
              tickets(first: $first) {
                nodes {
                  asOf(at: $at) {
                    version subject requester { name } assignee { name } team { name } watchers { name } fields { key } links { ticket { number } }
                    messages(first: 2) { nodes { body } } clocks { metric blame { party team { name } } } escalation { level } lateEvents { type }
                  }
                  escalation { ladders { key steps { number status at } nextStep { number } } history { type } heldNotices { moment } }
                  ladderDryRun { at }
                }
              }
            }
            """;
        await tenant.Agent.Data(Query, new { first = 30, at });
        using var one = new SqlCounter();
        await tenant.Agent.Data(Query, new { first = 1, at });
        one.Dispose();
        using var thirty = new SqlCounter();
        Assert.Equal(30, (await tenant.Agent.Data(Query, new { first = 30, at })).At("tickets", "nodes").GetArrayLength());
        Assert.InRange(one.Statements, 3, 10);
        Assert.Equal(one.Statements, thirty.Statements);
    }

    private static (ApiClient Client, string Mutation, object Input) Step(TestTenant tenant, string ticketId, Random random) => random.Next(14) switch
    {
        0 => (tenant.Requester, "replyToTicket", new { ticketId, body = $"Any news? {random.Next(100)}" }),
        1 => (tenant.Agent, "replyToTicket", new { ticketId, body = $"Soon. {random.Next(100)}" }),
        2 => (tenant.Agent, "addNote", new { ticketId, body = "Odd." }),
        3 => (tenant.Agent, "changePriority", new { ticketId, priority = random.Next(2) == 0 ? "HIGH" : "LOW" }),
        4 => (tenant.Agent, "tagTicket", new { ticketId, add = new[] { $"tag{random.Next(3)}" }, remove = new[] { "tag0" } }),
        5 => (tenant.Agent, "takeTicket", new { ticketId }),
        6 => (tenant.Agent, "acknowledgeTicket", new { ticketId, @for = "PT2H" }),
        7 => (tenant.Agent, "logTime", new { ticketId, spent = "PT10M" }),
        8 => (tenant.Agent, "resolveTicket", new { ticketId, resolution = new { cause = "Fire", solution = "Water" } }),
        9 => (tenant.Agent, "reopenTicket", new { ticketId, reason = "Still hot" }),
        10 => (tenant.Agent, "changeStatus", new { ticketId, status = "Awaiting customer" }),
        11 => (tenant.Agent, "changeStatus", new { ticketId, status = "In progress" }),
        12 => (tenant.Agent, "handOverTicket", new { ticketId, teamId = new GlobalId(NodeKind.Team, tenant.Id, "second-level").ToString(), note = "Yours.", reason = "Too hot" }),
        _ => (tenant.Agent, "editMessage", new { ticketId, message = 1, body = $"It burns more. {random.Next(100)}" }),
    };
}
