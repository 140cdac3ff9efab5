using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Tickets;

[Collection(OneHost.Name)]
public sealed class TicketMutationsTests(ApiHost host)
{
    [Fact]
    public async Task OpenTicket_should_give_a_ticket_that_can_be_read_at_once()
    {
        var tenant = await host.NewTenant("mut-open");
        var id = await tenant.Requester.Open("Printer on fire");
        var ticket = (await tenant.Requester.Data(
            """
            query($id: ID!) {
              ticket(id: $id) {
                number version subject status statusCategory priority type channel requester { name email } team { name level }
                messages { totalCount nodes { number body isInternal author { kind name user { name } } } pageInfo { hasNextPage } }
                clock(metric: FIRST_RESPONSE) { state dueAt }
              }
            }
            """,
            new { id })).At("ticket");
        Assert.Equal(1, ticket.At("number").GetInt32());
        Assert.Equal(("API", "MODERATE", "NEW"), (ticket.Text("channel"), ticket.Text("priority"), ticket.Text("statusCategory")));
        Assert.Equal("""{"name":"Rita Requester","email":"rita@mut-open.example"}""", ticket.At("requester").GetRawText());
        Assert.Equal("""{"name":"First level","level":1}""", ticket.At("team").GetRawText());
        Assert.Equal(
            """{"totalCount":1,"nodes":[{"number":1,"body":"It burns.","isInternal":false,"author":{"kind":"REQUESTER","name":"Rita Requester","user":{"name":"Rita Requester"}}}],"pageInfo":{"hasNextPage":false}}""",
            ticket.At("messages").GetRawText());
        Assert.Equal("RUNNING", ticket.Text("clock", "state"));
    }

    [Fact]
    public async Task OpenTicket_should_make_an_unknown_address_one_user_of_the_tenant()
    {
        var tenant = await host.NewTenant("mut-email");
        const string Selection = "ticket { requester { id name email role } }";
        var first = await tenant.Agent.Done("openTicket", new { subject = "s", body = "b", requesterEmail = "Nina@New.example", requesterName = "Nina New" }, Selection);
        Assert.Equal(("Nina New", "nina@new.example", "requester"), (first.Text("ticket", "requester", "name"), first.Text("ticket", "requester", "email"), first.Text("ticket", "requester", "role")));
        var second = await tenant.Agent.Done("openTicket", new { subject = "s", body = "b", requesterEmail = "nina@new.EXAMPLE", requesterName = "Other" }, Selection);
        Assert.Equal(first.At("ticket").GetRawText(), second.At("ticket").GetRawText());
        var known = await tenant.Agent.Done("openTicket", new { subject = "s", body = "b", requesterEmail = "rita@mut-email.example" }, Selection);
        Assert.Equal("Rita Requester", known.Text("ticket", "requester", "name"));
    }

    [Fact]
    public async Task OpenTicket_should_set_everything_that_the_support_side_says()
    {
        var tenant = await host.NewTenant("mut-full", configuration => configuration with
        {
            Fields = [new() { Id = new("asset"), Name = "Asset", Type = Domain.Tenants.FieldType.Number }],
        });
        var rob = await tenant.OtherRequester.MyId();
        var input = new
        {
            subject = "s",
            body = "b",
            requesterId = await tenant.Requester.MyId(),
            onBehalfOfId = rob,
            type = "SERVICE_REQUEST",
            channel = "PHONE",
            impact = "HIGH",
            urgency = "HIGH",
            category = "hardware/printer",
            tags = new[] { "VIP", "fire" },
            isVip = true,
            teamId = Id(tenant, NodeKind.Team, "second-level"),
            assigneeId = Id(tenant, NodeKind.Agent, "anna"),
            watcherIds = new[] { rob },
            externalReference = "X-1",
            openedAt = "2026-03-01T10:00:00+01:00",
            fields = new[] { new { key = "asset", value = new { number = 4711.5 } } },
        };
        var payload = await tenant.Agent.Done("openTicket", input,
            """
            ticket {
              type channel priority impact urgency category tags isVip team { key } assignee { name } owner { name } watchers { name } onBehalfOf { name }
              externalReference createdAt fields { key number text field { name type } }
            }
            """);
        Assert.Equal(
            """{"type":"SERVICE_REQUEST","channel":"PHONE","priority":"CRITICAL","impact":"HIGH","urgency":"HIGH","category":"hardware/printer","tags":["fire","vip"],"isVip":true,"team":{"key":"second-level"},"assignee":{"name":"Anna Arndt"},"owner":{"name":"Anna Arndt"},"watchers":[{"name":"Rob Requester"}],"onBehalfOf":{"name":"Rob Requester"},"externalReference":"X-1","createdAt":"2026-03-01T09:00:00Z","fields":[{"key":"asset","number":4711.5,"text":null,"field":{"name":"Asset","type":"NUMBER"}}]}""",
            payload.At("ticket").GetRawText());
    }

    [Theory]
    [InlineData("subject", "", "ticket.length")]
    [InlineData("category", "no/such", "ticket.unknown-category")]
    [InlineData("status", "In progress", "ticket.wrong-status")]
    public async Task OpenTicket_should_say_which_field_is_wrong(string field, string value, string code)
    {
        var tenant = await host.NewTenant($"mut-wrong-{field}");
        var input = new Dictionary<string, object> { ["subject"] = "s", ["body"] = "b", ["requesterId"] = await tenant.Requester.MyId(), [field] = value };
        var error = (await tenant.Agent.Mutate("openTicket", input)).At("errors", 0);
        Assert.Equal(("ValidationError", code, field), (error.Text("__typename"), error.Text("code"), error.Text("field")));
    }

    [Fact]
    public async Task Mutations_should_carry_a_ticket_through_its_life()
    {
        var tenant = await host.NewTenant("mut-life");
        var (agent, ticketId) = (tenant.Agent, await tenant.Requester.Open());
        await agent.Done("assignTicket", new { ticketId, agentId = Id(tenant, NodeKind.Agent, "anna"), asOwner = true });
        await agent.Done("takeTicket", new { ticketId });
        await agent.Done("addNote", new { ticketId, body = "A note." });
        await agent.Done("editMessage", new { ticketId, message = 2, body = "A better note." });
        await agent.Done("changePriority", new { ticketId, priority = "HIGH", reason = "Smoke." });
        await agent.Done("changeTicket", new { ticketId, subject = "Printer burns", category = "hardware/printer" });
        await agent.Done("tagTicket", new { ticketId, add = new[] { "Fire", "hot" }, remove = new[] { "hot" } });
        await agent.Done("logTime", new { ticketId, spent = "PT1H30M", isBillable = true });
        await agent.Done("acknowledgeTicket", new { ticketId, @for = "PT2H" });
        await agent.Done("escalateTicket", new { ticketId, reason = "Help.", note = "It spreads." });
        await agent.Done("replyToTicket", new { ticketId, body = "Is it out?", status = "Awaiting customer" });
        await tenant.Requester.Done("replyToTicket", new { ticketId, body = "No." });
        await agent.Done("changeStatus", new { ticketId, status = "Scheduled", until = "2026-12-01T00:00:00Z" });
        await agent.Done("handOverTicket", new { ticketId, teamId = Id(tenant, NodeKind.Team, "second-level"), reason = "Too hot.", note = "Tried water." });
        await agent.Done("takeTicket", new { ticketId });
        await agent.Done("releaseTicket", new { ticketId, reason = "Lunch." });
        await agent.Done("resolveTicket", new { ticketId, reply = "It is out.", resolution = new { cause = "Heat", solution = "Water", code = "H2O", isWorkaround = true } });
        await tenant.Requester.Done("reopenTicket", new { ticketId, reason = "It is back." });
        await agent.Done("resolveTicket", new { ticketId });
        await tenant.Requester.Done("closeTicket", new { ticketId });

        var ticket = (await agent.Data(
            """
            query($ticketId: ID!) {
              ticket(id: $ticketId) {
                subject category priority tags statusCategory isActive reopenCount handOverCount timeSpent billableTime team { key } owner { name } assignee { name }
                counts { handOvers levelUps escalations reopenings agentReplies }
                resolution { cause code isWorkaround }
                messages(last: 2) { totalCount nodes { body } pageInfo { hasPreviousPage hasNextPage } }
                note: messages(first: 1, after: "AAAAAAAAAAE") { nodes { number isInternal body textVersion author { kind } } }
                events(first: 3) { totalCount nodes { version type by { name } } }
              }
            }
            """,
            new { ticketId })).At("ticket");
        Assert.Equal(("Printer burns", "HIGH", "CLOSED", "PT1H30M"), (ticket.Text("subject"), ticket.Text("priority"), ticket.Text("statusCategory"), ticket.Text("billableTime")));
        Assert.Equal("""{"handOvers":1,"levelUps":1,"escalations":1,"reopenings":1,"agentReplies":2}""", ticket.At("counts").GetRawText());
        Assert.Equal("""{"cause":"Heat","code":"H2O","isWorkaround":true}""", ticket.At("resolution").GetRawText());
        Assert.Equal("""{"nodes":[{"number":2,"isInternal":true,"body":"A better note.","textVersion":2,"author":{"kind":"AGENT"}}]}""", ticket.At("note").GetRawText());
        Assert.Equal("It is out.", ticket.Text("messages", "nodes", 1, "body"));
        Assert.Equal("""{"hasPreviousPage":true,"hasNextPage":false}""", ticket.At("messages", "pageInfo").GetRawText());
        Assert.Equal("""{"version":1,"type":"TICKET_OPENED","by":{"name":"Rita Requester"}}""", ticket.At("events", "nodes", 0).GetRawText());
    }

    [Fact]
    public async Task Mutation_should_be_refused_when_the_ticket_has_changed_since()
    {
        var tenant = await host.NewTenant("mut-conflict");
        var ticketId = await tenant.Requester.Open();
        await tenant.Agent.Done("changePriority", new { ticketId, priority = "LOW", expectedVersion = 1 });
        await tenant.Agent.Done("tagTicket", new { ticketId, add = new[] { "fire" } });
        var payload = await tenant.Agent.Mutate("replyToTicket", new { ticketId, body = "Hello.", expectedVersion = 1 }, "ticket { version }");
        var error = payload.At("errors", 0);
        Assert.Equal(("ConflictError", "ticket.version", 3), (error.Text("__typename"), error.Text("code"), error.At("currentVersion").GetInt32()));
        Assert.Equal("""["impact","priority","tags","urgency"]""", error.At("changedFields").GetRawText());
        Assert.Equal(3, payload.At("ticket", "version").GetInt32());
    }

    [Fact]
    public async Task MergeTickets_should_end_one_in_favour_of_the_other_and_be_repeatable()
    {
        var tenant = await host.NewTenant("mut-merge");
        var (gone, stays) = (await tenant.Requester.Open("first"), await tenant.OtherRequester.Open("second"));
        const string Selection = "ticket { subject watchers { name } absorbed { number status mergedInto { number } } }";
        var payload = await tenant.Agent.Done("mergeTickets", new { ticketId = gone, intoId = stays }, Selection);
        Assert.Equal(
            """{"subject":"second","watchers":[{"name":"Rita Requester"}],"absorbed":[{"number":1,"status":"Closed","mergedInto":{"number":2}}]}""",
            payload.At("ticket").GetRawText());
        var again = await tenant.Agent.Done("mergeTickets", new { ticketId = gone, intoId = stays }, Selection);
        Assert.Equal(payload.At("ticket").GetRawText(), again.At("ticket").GetRawText());
        var late = await tenant.Agent.Mutate("replyToTicket", new { ticketId = gone, body = "Too late." });
        Assert.Equal("ticket.merged", late.Code());
    }

    [Fact]
    public async Task MergeTickets_should_change_neither_when_the_survivor_refuses()
    {
        var tenant = await host.NewTenant("mut-merge-no");
        var (open, resolved) = (await tenant.Requester.Open("open"), await tenant.Requester.Open("resolved"));
        await tenant.Agent.Done("resolveTicket", new { ticketId = resolved });
        var payload = await tenant.Agent.Mutate("mergeTickets", new { ticketId = open, intoId = resolved });
        Assert.Equal("ticket.merge-resolved", payload.Code());
        Assert.Equal("ticket.self", (await tenant.Agent.Mutate("mergeTickets", new { ticketId = open, intoId = open })).Code());
        var data = await tenant.Agent.Data("query($open: ID!) { ticket(id: $open) { version isActive } }", new { open });
        Assert.Equal("""{"version":1,"isActive":true}""", data.At("ticket").GetRawText());
    }

    [Fact]
    public async Task LinkTickets_should_show_the_link_and_unlinkTickets_remove_it()
    {
        var tenant = await host.NewTenant("mut-link");
        var (a, b) = (await tenant.Requester.Open("a"), await tenant.Requester.Open("b"));
        var linked = await tenant.Agent.Done("linkTickets", new { ticketId = a, otherId = b, kind = "BLOCKS" }, "ticket { links { kind ticket { subject } } }");
        Assert.Equal("""[{"kind":"BLOCKS","ticket":{"subject":"b"}}]""", linked.At("ticket", "links").GetRawText());
        var unlinked = await tenant.Agent.Done("unlinkTickets", new { ticketId = a, otherId = b, kind = "BLOCKS" }, "ticket { links { kind } }");
        Assert.Equal("[]", unlinked.At("ticket", "links").GetRawText());
    }

    [Fact]
    public async Task SetTicketField_should_take_exactly_one_member_of_the_value()
    {
        var tenant = await host.NewTenant("mut-field", configuration => configuration with
        {
            Fields = [new() { Id = new("due"), Name = "Due", Type = Domain.Tenants.FieldType.Date }],
        });
        var ticketId = await tenant.Requester.Open();
        var set = await tenant.Agent.Done("setTicketField", new { ticketId, key = "due", value = new { date = "2026-04-01" } }, "ticket { fields { key date } }");
        Assert.Equal("""[{"key":"due","date":"2026-04-01"}]""", set.At("ticket", "fields").GetRawText());
        Assert.Equal("ticket.field-value", (await tenant.Agent.Mutate("setTicketField", new { ticketId, key = "due", value = new { text = "soon" } })).Code());
        Assert.Equal("ticket.unknown-field", (await tenant.Agent.Mutate("setTicketField", new { ticketId, key = "other", value = new { text = "x" } })).Code());
        var cleared = await tenant.Agent.Done("setTicketField", new { ticketId, key = "due", value = null as object }, "ticket { fields { key } }");
        Assert.Equal("[]", cleared.At("ticket", "fields").GetRawText());
        const string Query = "mutation($i: SetTicketFieldInput!) { setTicketField(input: $i) { errors { __typename } } }";
        Assert.Equal("BAD_USER_INPUT", (await tenant.Agent.Run(Query, new { i = new { ticketId, key = "due", value = new { text = "x", number = 1 } } })).Code());
    }

    [Fact]
    public async Task AddWatcher_should_let_a_requester_follow_but_not_bring_others()
    {
        var tenant = await host.NewTenant("mut-watch");
        var ticketId = await tenant.Requester.Open();
        var self = await tenant.Requester.Done("addWatcher", new { ticketId }, "ticket { isWatched }");
        Assert.True(self.At("ticket", "isWatched").GetBoolean());
        var other = await tenant.Requester.Mutate("addWatcher", new { ticketId, userId = await tenant.OtherRequester.MyId() });
        Assert.Equal("NotFoundError", other.Text("errors", 0, "__typename"));
        var gone = await tenant.Requester.Done("removeWatcher", new { ticketId }, "ticket { isWatched }");
        Assert.False(gone.At("ticket", "isWatched").GetBoolean());
    }

    private static string Id(TestTenant tenant, NodeKind kind, string key) => new GlobalId(kind, tenant.Id, key).ToString();
}
