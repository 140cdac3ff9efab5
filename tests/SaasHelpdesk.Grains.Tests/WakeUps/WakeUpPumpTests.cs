using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Grains.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Grains.Tests.WakeUps;

public class WakeUpPumpTests
{
    private static readonly TenantId Acme = new("acme");
    private static readonly AgentId Anna = new("anna");

    [Theory]
    [Engines]
    public async Task Breach_should_fire_once_at_its_due_time_when_two_nodes_pump(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var first = await database.Node();
        await using var second = await database.Node();
        await first.CreateTenant(TenantConfigurations.Default(Acme, "Acme"));
        CallTenant.Enter(Acme);
        var tickets = new List<TicketId>();
        for (var i = 0; i < 20; i++)
            tickets.Add((await first.Open(Acme, Priority.Critical)).Id);
        while (await first.NextDue() is { } due && due < database.Clock.Now + Duration.FromDays(30))
        {
            database.Clock.Now = Instant.Max(due, database.Clock.Now);
            await Task.WhenAll(Task.Run(() => first.Wake()), Task.Run(() => second.Wake()));
        }

        foreach (var ticket in tickets)
        {
            var breaches = (await first.Events(Acme, ticket)).OfType<SlaBreached>().ToList();
            Assert.NotEmpty(breaches);
            Assert.Equal(breaches.Count, breaches.Select(breach => breach.Moment).Distinct().Count());
            Assert.All(breaches, breach => Assert.Equal(breach.DueAt + Duration.FromNanoseconds(1000), breach.At));
            Assert.All(breaches, breach => Assert.True(breach.LateBy is null || breach.LateBy == Duration.Zero));
        }
    }

    [Theory]
    [Engines]
    public async Task Outage_should_be_caught_up_in_order_with_true_due_times(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var node = await database.Node();
        await node.CreateTenant(TenantConfigurations.Default(Acme, "Acme"));
        CallTenant.Enter(Acme);
        var ticket = (await node.Open(Acme, Priority.Critical)).Id;
        database.Clock.Now += Duration.FromDays(20);
        while (await node.Wake() > 0)
        {
        }

        var late = (await node.Events(Acme, ticket)).Where(change => change.DueAt is not null).ToList();
        Assert.Contains(late, change => change is SlaBreached);
        Assert.Equal(late.OrderBy(change => change.At), late);
        Assert.All(late, change => Assert.True(change.At < database.Clock.Now && change.LateBy > Duration.Zero));
        var count = (await node.Events(Acme, ticket)).Count;
        Assert.Equal(0, await node.Wake());
        Assert.Equal(count, (await node.Events(Acme, ticket)).Count);
    }

    [Fact]
    public async Task Wake_should_change_nothing_when_nothing_is_due()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var node = await database.Node();
        await node.CreateTenant(TenantConfigurations.Default(Acme, "Acme"));
        CallTenant.Enter(Acme);
        var ticket = await node.Open(Acme);
        var before = (await node.Events(Acme, ticket.Id)).Count;
        var answer = await node.Ticket(Acme, ticket.Id).Wake(database.Clock.Now);
        Assert.Equal(0, answer.Fired);
        Assert.Equal(await node.NextDue(), answer.Next);
        Assert.Equal(before, (await node.Events(Acme, ticket.Id)).Count);
    }

    [Fact]
    public async Task Stale_activation_should_not_lose_a_wake_up_that_another_node_armed()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var stale = await database.Node();
        await using var other = await database.Node();
        await stale.CreateTenant(TenantConfigurations.Default(Acme, "Acme"));
        CallTenant.Enter(Acme);
        var ticket = (await stale.Open(Acme, Priority.Low)).Id;
        await other.Ticket(Acme, ticket).ChangePriority(new ChangePriority { Priority = Priority.Critical }, TestNode.Agent);
        while (await other.NextDue() is { } due && due < database.Clock.Now + Duration.FromDays(2))
        {
            database.Clock.Now = Instant.Max(due, database.Clock.Now);
            await stale.Wake();
        }

        Assert.Contains(await other.Events(Acme, ticket), change => change is SlaBreached);
    }

    [Fact]
    public async Task Own_clock_should_not_be_woken_by_real_time()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var node = await database.Node();
        await node.CreateTenant(TenantConfigurations.Default(Acme, "Acme") with { OwnClock = true });
        CallTenant.Enter(Acme);
        await node.Open(Acme, Priority.Critical);
        database.Clock.Now += Duration.FromDays(20);
        Assert.Equal(0, await node.Wake());
        Assert.NotEqual(0, await node.Wake(Acme));
    }

    [Theory]
    [Engines]
    public async Task Assignment_should_go_back_to_the_team_when_it_is_not_taken_in_time(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var node = await database.Node();
        await node.CreateTenant(WithAnna());
        CallTenant.Enter(Acme);
        await node.Grain<IAgentGrain>(GrainKey.Of(Acme, Anna)).SetPresence(new SetPresence(Presence.Available), TestNode.Agent);
        var ticket = (await node.Open(Acme)).Id;
        await node.Dispatch();
        Assert.Equal(Anna, (await node.State<TicketState>(Acme, StreamId.Of(ticket))).People.Assignee);
        database.Clock.Now += Duration.FromMinutes(30);
        await node.Wake();
        await node.Dispatch();
        var returned = Assert.Single((await node.Events(Acme, ticket)).OfType<TicketReturned>());
        Assert.Equal(Anna, returned.Agent);
    }

    private static TenantConfiguration WithAnna()
    {
        var configuration = TenantConfigurations.Default(Acme, "Acme");
        var team = configuration.Teams[0] with { Members = [new TeamMember { Agent = Anna }] };
        return configuration with { Teams = configuration.Teams.SetItem(0, team) };
    }
}
