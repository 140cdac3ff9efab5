using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Grains.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Grains.Tests;

/// <summary>Attacks on the tenant boundary at the grains, by name.</summary>
public class TenantCallFilterTests
{
    private static readonly TenantId Acme = new("acme");
    private static readonly TenantId Globex = new("globex");

    [Fact]
    public async Task Call_without_tenant_should_be_refused()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var node = await database.Node();
        await Assert.ThrowsAsync<TenantMismatchException>(() => node.Ticket(Acme, new TicketId(1)).AddNote(new AddNote("x"), TestNode.Agent));
    }

    [Theory]
    [InlineData("globex")]
    [InlineData("acm")]
    [InlineData("acme-2")]
    public async Task Call_for_another_tenant_should_be_refused_and_write_nothing(string attacker)
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var node = await database.Node();
        var ticket = await OpenFor(node, Acme);
        await Task.Run(async () =>
        {
            CallTenant.Enter(new TenantId(attacker));
            await Assert.ThrowsAsync<TenantMismatchException>(() => node.Ticket(Acme, ticket).AddNote(new AddNote("x"), TestNode.Agent));
        });
        Assert.Equal(1, (await node.Ledger.Load(Acme, StreamId.Of(ticket), CancellationToken.None))!.Version);
    }

    [Fact]
    public async Task Same_number_of_another_tenant_should_not_exist()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var node = await database.Node();
        var ticket = await OpenFor(node, Acme);
        await Task.Run(() => node.CreateTenant(TenantConfigurations.Default(Globex, "Globex")));
        await Task.Run(async () =>
        {
            CallTenant.Enter(Globex);
            var answer = await node.Ticket(Globex, ticket).AddNote(new AddNote("x"), TestNode.Agent);
            Assert.Equal("ticket.not-found", answer.Refusal?.Code);
        });
    }

    [Fact]
    public async Task Merge_should_never_reach_another_tenants_ticket()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var node = await database.Node();
        var foreign = await OpenFor(node, Acme);
        await Task.Run(() => node.CreateTenant(TenantConfigurations.Default(Globex, "Globex")));
        await Task.Run(async () =>
        {
            CallTenant.Enter(Globex);
            var own = await node.Open(Globex);
            await node.Ticket(Globex, own.Id).Link(new LinkTickets(new TicketId(999), Domain.Tickets.LinkKind.Relates), TestNode.Agent);
            await node.Ticket(Globex, own.Id).MergeInto(new MergeInto(new TicketId(foreign.Number + 500)), TestNode.Agent);
        });
        await Task.Run(node.Dispatch);
        Assert.DoesNotContain(await node.Events(Acme, foreign), change => change is not (TicketOpened or TicketQueued));
    }

    [Fact]
    public void Tenant_of_a_flow_should_never_change()
    {
        CallTenant.Enter(Acme);
        CallTenant.Enter(Acme);
        Assert.Throws<InvalidOperationException>(() => CallTenant.Enter(Globex));
        RequestContext.Clear();
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("/1")]
    [InlineData("acme/")]
    [InlineData("Acme/1")]
    [InlineData("../1")]
    public void Key_should_be_refused_when_malformed(string key) => Assert.Throws<FormatException>(() => GrainKey.Parse(key));

    // In a flow of its own, so that the test's own flow has no tenant.
    private static Task<TicketId> OpenFor(TestNode node, TenantId tenant) => Task.Run(async () =>
    {
        await node.CreateTenant(TenantConfigurations.Default(tenant, tenant.Value));
        return (await node.Open(tenant)).Id;
    });
}
