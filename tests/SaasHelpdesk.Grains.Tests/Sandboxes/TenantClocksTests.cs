using NodaTime;
using SaasHelpdesk.Domain.Clocks;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Grains.Sandboxes;
using SaasHelpdesk.Grains.Tests.Support;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Grains.Tests.Sandboxes;

public sealed class TenantClocksTests
{
    private static readonly TenantId Box = new("acme--box");
    private static readonly Instant Start = Instant.FromUtc(2026, 6, 1, 7, 0);

    [Theory]
    [Engines]
    public async Task Move_should_fire_everything_at_its_time_and_nodes_should_agree_on_the_present(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var one = await database.Node();
        await using var two = await database.Node();
        CallTenant.Enter(Box);
        await one.Clocks.Start(Box, Start, default);
        await one.CreateTenant(TenantConfigurations.Default(Box, "Box") with { OwnClock = true });
        var ticket = await one.Open(Box, Priority.High);
        Assert.Equal(Start, ticket.Times.OpenedAt);

        var move = (await one.Clocks.Move(Box, Start + Duration.FromHours(3), Actor.System, default)).Value;
        Assert.Equal((Start, Start + Duration.FromHours(3), true), (move.From, move.ReachedAt, move.IsComplete));
        var breach = move.Firings.First(firing => firing.Event.Type == "slaBreached");
        Assert.Equal(breach.DueAt, breach.Event.At - Duration.FromNanoseconds(1000));
        Assert.Contains(move.Firings, firing => firing.Event.Type == "slaBreached" && firing.DueAt == Start + Duration.FromHours(1));
        Assert.Equal(Start + Duration.FromHours(3), (await two.Clocks.Find(Box, default))!.Now);
        Assert.Equal(Start + Duration.FromHours(3), (await two.Open(Box)).Times.OpenedAt);
    }

    [Theory]
    [Engines]
    public async Task Move_should_wait_for_the_lease_of_a_node_that_died(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var one = await database.Node();
        await using var two = await database.Node();
        CallTenant.Enter(Box);
        await one.Clocks.Start(Box, Start, default);
        var dead = new ClockMoveBegun(Start + Duration.FromDays(1), "dead", database.Clock.Now + Duration.FromSeconds(60)) { At = Start };
        var clock = (await one.Clocks.Find(Box, default))!;
        await one.Ledger.Append(ClockStream.Append(Box, clock, dead), default);

        Assert.Equal("clock.moving", (await two.Clocks.Move(Box, Start + Duration.FromHours(1), Actor.System, default)).Refusal!.Code);
        database.Clock.Now += Duration.FromSeconds(61);
        Assert.Equal(Start + Duration.FromHours(1), (await two.Clocks.Move(Box, Start + Duration.FromHours(1), Actor.System, default)).Value.ReachedAt);
        Assert.False((await one.Clocks.Find(Box, default))!.IsMoving(database.Clock.Now));
    }

    [Theory]
    [Engines]
    public async Task Start_should_not_set_a_clock_back(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var node = await database.Node();
        await node.Clocks.Start(Box, Start, default);
        await node.Clocks.Start(Box, Start - Duration.FromDays(1), default);
        Assert.Equal(Start, (await node.Clocks.Find(Box, default))!.Now);
        Assert.Equal("clock.real-time", (await node.Clocks.Move(new TenantId("acme"), Start, Actor.System, default)).Refusal!.Code);
    }
}
