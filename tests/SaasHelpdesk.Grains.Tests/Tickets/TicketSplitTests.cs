using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Grains.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Grains.Tests.Tickets;

public class TicketSplitTests
{
    private static readonly TenantId Acme = new("acme");
    private static readonly TicketId New = new(77);

    [Theory]
    [Engines]
    public async Task Split_should_open_the_new_ticket_once_when_messages_repeat(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var node = await database.Node();
        CallTenant.Enter(Acme);
        var source = await Talk(node);
        var command = new SplitTicket(New, "Scanner") { From = 2 };
        Assert.Null((await node.Ticket(Acme, source).Split(command, TestNode.Agent)).Refusal);
        Assert.Null((await node.Ticket(Acme, source).Split(command, TestNode.Agent)).Refusal);
        await node.Dispatch();
        Assert.Null((await node.Ticket(Acme, New).Deliver(new OpenSplit(source))).Refusal);
        var opened = Assert.Single((await node.Events(Acme, New)).OfType<TicketOpened>());
        Assert.Equal(["The scanner squeaks."], opened.Copies.Select(copy => copy.Body));
        Assert.Equal(TestNode.Agent, opened.By);
        Assert.Single(await node.Events(Acme, source), change => change is TicketSplit);
    }

    [Theory]
    [Engines]
    public async Task Split_should_open_the_new_ticket_once_when_two_nodes_tell_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var first = await database.Node();
        await using var second = await database.Node();
        CallTenant.Enter(Acme);
        var source = await Talk(first);
        Assert.Null((await first.Ticket(Acme, source).Split(new SplitTicket(New, "Scanner") { From = 1 }, TestNode.Agent)).Refusal);
        var answers = await Task.WhenAll(
            first.Ticket(Acme, New).Deliver(new OpenSplit(source)), second.Ticket(Acme, New).Deliver(new OpenSplit(source)));
        await second.Dispatch();
        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Single(await first.Events(Acme, New), change => change is TicketOpened);
    }

    [Fact]
    public async Task OpenSplit_should_be_refused_when_the_source_split_nothing_off()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var node = await database.Node();
        CallTenant.Enter(Acme);
        var source = await Talk(node);
        Assert.Equal("ticket.not-found", (await node.Ticket(Acme, New).Deliver(new OpenSplit(source))).Refusal?.Code);
        Assert.Equal("ticket.not-found", (await node.Ticket(Acme, New).Deliver(new OpenSplit(new(999)))).Refusal?.Code);
        Assert.Empty(await node.Events(Acme, New));
    }

    private static async Task<TicketId> Talk(TestNode node)
    {
        await node.CreateTenant(TenantConfigurations.Default(Acme, "Acme"));
        var ticket = (await node.Open(Acme)).Id;
        var requester = new Actor(AuthorKind.Requester, new UserId("rita"), "Rita");
        Assert.Null((await node.Ticket(Acme, ticket).Reply(new ReplyToTicket("The scanner squeaks."), requester)).Refusal);
        return ticket;
    }
}
