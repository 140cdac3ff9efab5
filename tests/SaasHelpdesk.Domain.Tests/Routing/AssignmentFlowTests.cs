using NodaTime;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;

namespace SaasHelpdesk.Domain.Tests.Routing;

/// <summary>The three aggregates together: who has a ticket is the same wherever one looks, once all messages have arrived.</summary>
public sealed class AssignmentFlowTests
{
    [Fact]
    public void Ticket_should_go_to_the_next_agent_when_the_first_does_not_take_it()
    {
        var world = new AssignmentWorld("anna", "ben");
        world.Tell(new AgentId("anna"), new SetPresence(Presence.Available));
        world.Tell(new AgentId("ben"), new SetPresence(Presence.Available));
        world.Open();
        DeliverAll(world, new Random(1));
        Assert.Equal("anna", world.Tickets.Values.Single().People.Assignee!.Value.Value);

        world.Now += Duration.FromMinutes(30);
        world.Wake();
        DeliverAll(world, new Random(1));

        var people = world.Tickets.Values.Single().People;
        Assert.Equal(("ben", 2, false), (people.Assignee!.Value.Value, people.Assignment, people.Taken));
        Assert.Equal((0, 1), (world.Agents[new("anna")].OpenLoad, world.Agents[new("ben")].OpenLoad));
    }

    [Fact]
    public void Ticket_should_stay_with_the_agent_who_took_it_at_the_last_moment()
    {
        var world = new AssignmentWorld("anna");
        world.Tell(new AgentId("anna"), new SetPresence(Presence.Available));
        world.Open();
        DeliverAll(world, new Random(1));

        world.Now += Duration.FromMinutes(30);
        world.Tell(new TicketId(1), new TakeTicket(), ActorOf("anna"));
        world.Wake();
        DeliverAll(world, new Random(1));

        Assert.Equal(("anna", true), (world.Tickets.Values.Single().People.Assignee!.Value.Value, world.Tickets.Values.Single().People.Taken));
        Assert.Equal(1, world.Agents[new("anna")].OpenLoad);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Agents_and_tickets_should_agree_whatever_happens(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 8; round++)
        {
            var world = new AssignmentWorld("anna", "ben", "cem");
            for (var step = 0; step < 150; step++)
                Step(world, random);
            DeliverAll(world, random);
            Check(world, $"seed {seed}, round {round}");

            foreach (var agent in world.Agents.Keys.ToArray())
            {
                world.Tell(agent, new SetProfile { Capacity = 1_000 });
                world.Tell(agent, new SetPresence(Presence.Available));
            }

            world.Now += Duration.FromMinutes(2);
            world.Wake();
            DeliverAll(world, random);
            Check(world, $"seed {seed}, round {round}, all free");
            Assert.DoesNotContain(world.Tickets.Values, t => t.IsActive && t.Traits.Team == AssignmentWorld.Auto && t.People.Assignee is null);
        }
    }

    private static void Step(AssignmentWorld world, Random random)
    {
        var agent = random.GetItems(world.Agents.Keys.ToArray(), 1)[0];
        var ticket = world.Tickets.Count == 0 ? default : random.GetItems(world.Tickets.Keys.ToArray(), 1)[0];
        switch (random.Next(world.Tickets.Count == 0 ? 1 : 14))
        {
            case 0:
                world.Open();
                break;
            case 1:
                world.Tell(ticket, new TakeTicket(), ActorOf(world.Tickets[ticket].People.Assignee?.Value ?? agent.Value));
                break;
            case 2:
                world.Tell(ticket, new ReleaseTicket(), ActorOf(world.Tickets[ticket].People.Assignee?.Value ?? agent.Value));
                break;
            case 3:
                world.Tell(ticket, new ResolveTicket(), ActorOf(agent.Value));
                break;
            case 4:
                world.Tell(ticket, new ReopenTicket("Again"), ActorOf(agent.Value));
                break;
            case 5:
                var other = world.Tickets[ticket].Traits.Team == AssignmentWorld.Auto ? AssignmentWorld.Manual : AssignmentWorld.Auto;
                world.Tell(ticket, new HandOverTicket(other), ActorOf(agent.Value));
                break;
            case 6:
                world.Tell(ticket, new AssignTicket(agent), ActorOf("ben"));
                break;
            case 7:
                var until = random.Next(2) == 0 ? world.Now + Duration.FromMinutes(1 + random.Next(60)) : (Instant?)null;
                world.Tell(agent, random.Next(2) == 0 ? new SetPresence(Presence.Away, until) : new SetPresence(Presence.Offline));
                break;
            case 8:
                world.Tell(agent, new SetPresence(Presence.Available));
                break;
            case 9:
                world.Tell(agent, new SetProfile { Capacity = 1 + random.Next(3) });
                break;
            case 10:
                world.Now += Duration.FromMinutes(random.Next(25));
                if (random.Next(3) > 0)
                    world.Wake();
                break;
            default:
                DeliverOne(world, random);
                break;
        }
    }

    private static void DeliverOne(AssignmentWorld world, Random random)
    {
        if (world.Outbox.Count == 0)
            return;
        var at = random.Next(Math.Min(world.Outbox.Count, 5));
        var message = world.Outbox[at];
        if (random.Next(4) > 0)
            world.Outbox.RemoveAt(at);
        world.Deliver(message);
    }

    private static void DeliverAll(AssignmentWorld world, Random random)
    {
        while (world.Outbox.Count > 0)
            DeliverOne(world, random);
    }

    private static void Check(AssignmentWorld world, string why)
    {
        foreach (var ticket in world.Tickets.Values.Where(t => t.IsActive))
        {
            if (ticket.People.Assignee is { } assignee)
            {
                var held = world.Agents[assignee].Assignments.SingleOrDefault(a => a.Ticket == ticket.Id);
                Assert.True(held?.Assignment == ticket.People.Assignment, $"{why}: {assignee} does not know of {ticket.Id}");
                Assert.True(!ticket.People.Taken || !held!.IsPending, $"{why}: {ticket.Id} is taken, but {assignee} may still lose it");
            }
            else if (ticket.Traits.Team == AssignmentWorld.Auto)
            {
                var waiting = world.Team.Waiting.SingleOrDefault(w => w.Request.Ticket == ticket.Id);
                Assert.True(waiting?.Request.Assignment == ticket.People.Assignment + 1, $"{why}: nobody looks for an agent for {ticket.Id}");
            }
        }

        foreach (var agent in world.Agents.Values)
        {
            var strays = agent.Assignments.Where(a => world.Tickets[a.Ticket] is not { IsActive: true } t || t.People.Assignee != agent.Id);
            Assert.True(!strays.Any(), $"{why}: {agent.Id} still has {string.Join(", ", strays.Select(s => s.Ticket))}");
        }
    }

    private static Actor ActorOf(string agent) => new(AuthorKind.Agent, new(agent), agent);
}
