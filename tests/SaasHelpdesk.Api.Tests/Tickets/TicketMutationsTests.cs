using SaasHelpdesk.Api.Tests.Support;

namespace SaasHelpdesk.Api.Tests.Tickets;

public sealed class TicketMutationsTests(ApiHost host) : IClassFixture<ApiHost>
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
                clocks { metric state dueAt target elapsed remaining policyName rule calendarName }
                clock(metric: FIRST_RESPONSE) { ledger { kind from to } explanation { text } }
              }
            }
            """,
            new { id })).At("ticket");
        Assert.Equal(1, ticket.At("number").GetInt32());
        Assert.Equal("Rita Requester", ticket.Text("requester", "name"));
        Assert.Equal("First level", ticket.Text("team", "name"));
        Assert.Equal("It burns.", ticket.Text("messages", "nodes", 0, "body"));
        Assert.Equal(1, ticket.At("messages", "totalCount").GetInt32());
        Assert.Contains("FIRST_RESPONSE", ticket.At("clocks").GetRawText(), StringComparison.Ordinal);
    }
}
