using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Grains.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Grains.Tests.Tickets;

public class TicketGrainTests
{
    private static readonly TenantId Acme = new("acme");

    [Theory]
    [Engines]
    public async Task Commands_from_two_nodes_should_all_be_kept(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var first = await database.Node();
        await using var second = await database.Node();
        await first.CreateTenant(TenantConfigurations.Default(Acme, "Acme"));
        CallTenant.Enter(Acme);
        var ticket = (await first.Open(Acme)).Id;
        const int Each = 40;
        async Task Hammer(TestNode node, string name)
        {
            for (var i = 0; i < Each; i++)
                Assert.Null((await node.Ticket(Acme, ticket).AddNote(new AddNote($"{name} {i}"), TestNode.Agent)).Refusal);
        }

        await Task.WhenAll(Hammer(first, "first"), Hammer(second, "second"));
        var events = await first.Events(Acme, ticket);
        Assert.Equal(2 * Each, events.OfType<NoteAdded>().Select(note => note.Body).Distinct().Count());
        Assert.Equal(1 + (2 * Each), events.Count);
    }

    [Fact]
    public async Task Refusal_should_be_judged_on_the_newest_state_when_another_node_moved_on()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var stale = await database.Node();
        await using var other = await database.Node();
        await stale.CreateTenant(TenantConfigurations.Default(Acme, "Acme"));
        CallTenant.Enter(Acme);
        var ticket = (await stale.Open(Acme)).Id;
        Assert.NotNull((await stale.Ticket(Acme, ticket).Reopen(new ReopenTicket("Again"), TestNode.Agent)).Refusal);
        Assert.Null((await other.Ticket(Acme, ticket).Resolve(new ResolveTicket(), TestNode.Agent)).Refusal);
        Assert.Null((await stale.Ticket(Acme, ticket).Reopen(new ReopenTicket("Again"), TestNode.Agent)).Refusal);
    }

    [Fact]
    public async Task Conflict_should_name_what_changed_when_the_version_is_old()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var node = await database.Node();
        await node.CreateTenant(TenantConfigurations.Default(Acme, "Acme"));
        CallTenant.Enter(Acme);
        var state = await node.Open(Acme);
        await node.Ticket(Acme, state.Id).ChangePriority(new ChangePriority { Priority = Priority.High }, TestNode.Agent);
        var answer = await node.Ticket(Acme, state.Id).AddNote(new AddNote("x") { ExpectedVersion = state.Version }, TestNode.Agent);
        Assert.Equal("ticket.version", answer.Refusal?.Code);
        Assert.Contains("priority", answer.ChangedFields);
    }

    [Fact]
    public async Task Open_should_be_refused_when_the_ticket_exists()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var node = await database.Node();
        await node.CreateTenant(TenantConfigurations.Default(Acme, "Acme"));
        CallTenant.Enter(Acme);
        var state = await node.Open(Acme);
        var again = new OpenTicket("Twice", "x", new UserId("rita"), "Rita");
        var answer = await node.Ticket(Acme, state.Id).Open(again, TestNode.Agent);
        Assert.NotNull(answer.Refusal);
        Assert.Equal("Printer on fire", (await node.State<TicketState>(Acme, StreamId.Of(state.Id))).Subject);
    }

    [Theory]
    [Engines]
    public async Task Merge_should_end_one_ticket_and_keep_the_other_when_messages_repeat(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var node = await database.Node();
        await node.CreateTenant(TenantConfigurations.Default(Acme, "Acme"));
        CallTenant.Enter(Acme);
        var merged = await node.Open(Acme);
        var survivor = await node.Open(Acme);
        var absorb = AbsorbTicket.Of(merged);
        Assert.Null((await node.Ticket(Acme, survivor.Id).Absorb(absorb, TestNode.Agent)).Refusal);
        Assert.Null((await node.Ticket(Acme, survivor.Id).Absorb(absorb, TestNode.Agent)).Refusal);
        await node.Dispatch();
        Assert.Equal(survivor.Id, (await node.State<TicketState>(Acme, StreamId.Of(merged.Id))).MergedInto);
        Assert.Single(await node.Events(Acme, survivor.Id), change => change is TicketAbsorbed);
    }
}
