using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Tickets;

[Collection(OneHost.Name)]
public sealed class SplitTicketTests(ApiHost host)
{
    private const string Selection =
        """
        ticket { number subject messages { totalCount } links { kind ticket { number } } }
        newTicket {
          number subject statusCategory requester { name } team { name } assignee { name } links { kind ticket { number } }
          messages { nodes { number body isInternal author { kind name } attachments { fileName } } }
          clock(metric: FIRST_RESPONSE) { state }
        }
        """;

    [Fact]
    public async Task SplitTicket_should_copy_messages_into_a_new_ticket_that_can_be_read_at_once()
    {
        var tenant = await host.NewTenant("split");
        var ticketId = await Talk(tenant);
        var payload = await tenant.Agent.Done("splitTicket", new { ticketId, subject = "Scanner", messages = new[] { 3, 2 } }, Selection);
        Assert.Equal(
            """{"number":1,"subject":"Printer","messages":{"totalCount":3},"links":[{"kind":"SPLIT_TO","ticket":{"number":2}}]}""",
            payload.At("ticket").GetRawText());
        Assert.Equal(
            """
            {"number":2,"subject":"Scanner","statusCategory":"NEW","requester":{"name":"Rita Requester"},"team":{"name":"First level"},"assignee":null,"links":[{"kind":"SPLIT_FROM","ticket":{"number":1}}],"messages":{"nodes":[{"number":1,"body":"Who knows scanners?","isInternal":true,"author":{"kind":"AGENT","name":"Anna Arndt"},"attachments":[]},{"number":2,"body":"The scanner squeaks.","isInternal":false,"author":{"kind":"REQUESTER","name":"Rita Requester"},"attachments":[]}]},"clock":{"state":"RUNNING"}}
            """.Trim(),
            payload.At("newTicket").GetRawText());
    }

    [Fact]
    public async Task SplitTicket_should_show_the_requester_public_copies_only()
    {
        var tenant = await host.NewTenant("split-requester");
        var ticketId = await Talk(tenant);
        var payload = await tenant.Agent.Done("splitTicket", new { ticketId, subject = "Scanner", fromMessage = 2 }, "newTicket { id }");
        var id = payload.Text("newTicket", "id");
        const string Query = "query($id: ID!) { ticket(id: $id) { messages { nodes { body } } } }";
        Assert.Equal(
            """[{"body":"The scanner squeaks."}]""", (await tenant.Requester.Data(Query, new { id })).At("ticket", "messages", "nodes").GetRawText());
        Assert.Equal("null", (await tenant.OtherRequester.Data(Query, new { id })).At("ticket").GetRawText());
        var note = new GlobalId(NodeKind.Message, tenant.Id, "2-1").ToString();
        Assert.Equal("null", (await tenant.Requester.Data("query($note: ID!) { node(id: $note) { id } }", new { note })).At("node").GetRawText());
    }

    [Fact]
    public async Task SplitTicket_should_do_nothing_when_it_is_refused()
    {
        var tenant = await host.NewTenant("split-no");
        var ticketId = await Talk(tenant);
        var stale = await tenant.Agent.Mutate("splitTicket", new { ticketId, subject = "x", fromMessage = 1, expectedVersion = 1 }, "newTicket { id }");
        Assert.Equal(("ticket.version", "null"), (stale.Code(), stale.At("newTicket").GetRawText()));
        Assert.Equal("ticket.unknown-message", (await tenant.Agent.Mutate("splitTicket", new { ticketId, subject = "x", messages = new[] { 9 } })).Code());
        Assert.Equal("ticket.split-messages", (await tenant.Agent.Mutate("splitTicket", new { ticketId, subject = "x" })).Code());
        Assert.Equal("1", (await tenant.Agent.Data("{ tickets { totalCount } }")).At("tickets", "totalCount").GetRawText());
    }

    [Fact]
    public async Task SplitTicket_should_be_forbidden_to_the_requester_of_the_ticket()
    {
        var tenant = await host.NewTenant("split-attack");
        var ticketId = await Talk(tenant);
        var payload = await tenant.Requester.Mutate("splitTicket", new { ticketId, subject = "x", messages = new[] { 2 } }, "newTicket { id }");
        Assert.Equal("ForbiddenError", payload.Text("errors", 0, "__typename"));
        Assert.Equal("null", payload.At("newTicket").GetRawText());
        Assert.Equal("1", (await tenant.Agent.Data("{ tickets { totalCount } }")).At("tickets", "totalCount").GetRawText());
    }

    private static async Task<string> Talk(TestTenant tenant)
    {
        var ticketId = await tenant.Requester.Open("Printer");
        await tenant.Agent.Done("addNote", new { ticketId, body = "Who knows scanners?" });
        await tenant.Requester.Done("replyToTicket", new { ticketId, body = "The scanner squeaks." });
        return ticketId;
    }
}
