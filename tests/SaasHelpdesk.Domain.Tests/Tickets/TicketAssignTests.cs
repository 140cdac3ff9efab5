using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketAssignTests
{
    [Fact]
    public void Assign_should_make_the_first_assignee_the_case_owner()
    {
        var world = In("auto");

        world.Do(new AssignTicket(new("anna")));
        world.Do(new AssignTicket(new("ben")));

        Assert.Equal(new("ben"), world.State.People.Assignee);
        Assert.Equal(new("anna"), world.State.People.Owner);
        Assert.Equal(2, world.State.People.Assignment);
        Assert.Equal(StatusCategory.New, world.State.Category);
        Assert.Single(world.State.Facts, f => f is SlaOwnerChanged);
    }

    [Fact]
    public void Assign_should_change_the_case_owner_when_asked()
    {
        var world = In("auto");
        world.Do(new AssignTicket(new("anna")));

        world.Do(new AssignTicket(new("ben")) { AsOwner = true });

        Assert.Equal(new("ben"), world.State.People.Owner);
        Assert.Empty(world.Do(new AssignTicket(new("ben")) { AsOwner = true }));
    }

    [Fact]
    public void Assign_should_refuse_agents_of_other_teams()
    {
        Assert.Equal("ticket.not-member", In("first").Refused(new AssignTicket(new("ben"))).Code);
        Assert.Equal("ticket.not-member", In(null).Refused(new AssignTicket(new("nobody"))).Code);
        Assert.NotEmpty(In("first").Do(new AssignTicket(new("lea"))));
        Assert.NotEmpty(In(null).Do(new AssignTicket(new("ben"))));
        Assert.NotEmpty(In("first").Do(new AssignTicket(new("nobody")), Actor.System));
    }

    [Fact]
    public void Assign_should_be_refused_for_requesters_and_what_is_resolved()
    {
        var world = In("first");
        Assert.Equal("ticket.forbidden", world.Refused(new AssignTicket(new("anna")), Cora).Code);
        world.Do(new ResolveTicket());
        Assert.Equal("ticket.not-active", world.Refused(new AssignTicket(new("anna"))).Code);
    }

    [Fact]
    public void Take_should_confirm_an_assignment_and_open_the_ticket()
    {
        var world = In("first");
        world.Do(new AssignTicket(new("anna")), Ben);

        world.Do(new TakeTicket(), Anna);

        Assert.True(world.State.People.Taken);
        Assert.Equal(1, world.State.People.Assignment);
        Assert.Equal(StatusCategory.Open, world.State.Category);
        Assert.Empty(world.Do(new TakeTicket(), Anna));
    }

    [Fact]
    public void Take_should_assign_to_the_actor()
    {
        var world = In("first");
        world.Do(new AssignTicket(new("anna")));

        world.Do(new TakeTicket(), Ben);

        Assert.Equal(new("ben"), world.State.People.Assignee);
        Assert.True(world.State.People.Taken);
        Assert.Equal(2, world.State.People.Assignment);
    }

    [Fact]
    public void Take_should_be_refused_to_everybody_but_agents()
    {
        Assert.Equal("ticket.forbidden", In("first").Refused(new TakeTicket(), Cora).Code);
        Assert.Equal("ticket.forbidden", In("first").Refused(new TakeTicket(), Robot).Code);
    }

    [Fact]
    public void Release_should_leave_the_ticket_to_the_team()
    {
        var world = In("first");
        world.Do(new TakeTicket(), Anna);

        world.Do(new ReleaseTicket { Reason = "Lunch" }, Anna);

        Assert.Null(world.State.People.Assignee);
        Assert.Equal(new("first"), world.State.Traits.Team);
        Assert.Equal("ticket.not-assigned", world.Refused(new ReleaseTicket()).Code);
    }

    [Fact]
    public void Release_should_be_refused_to_other_agents()
    {
        var world = In("first");
        world.Do(new TakeTicket(), Anna);

        Assert.Equal("ticket.not-assignee", world.Refused(new ReleaseTicket(), Ben).Code);
    }

    [Fact]
    public void AcceptRouting_should_assign_the_chosen_agent_with_the_trace()
    {
        var world = In("auto");
        var trace = new RoutingTrace { Team = new("auto"), Chosen = new("ben"), Reason = RoutingReason.NextInTurn };

        world.Do(new AcceptRouting(new("auto"), 1, new("ben"), trace), Actor.System);

        var assigned = Assert.IsType<TicketAssigned>(world.Events[^1]);
        Assert.Equal(trace, assigned.Routing);
        Assert.False(assigned.Taken);
    }

    [Fact]
    public void AcceptRouting_should_record_that_nobody_was_free()
    {
        var world = In("auto");

        world.Do(new AcceptRouting(new("auto"), 1, null, new RoutingTrace()), Actor.System);

        Assert.IsType<TicketQueued>(world.Events[^1]);
        Assert.Null(world.State.People.Assignee);
    }

    [Theory]
    [InlineData("first", 1)]
    [InlineData("auto", 2)]
    public void AcceptRouting_should_be_void_when_the_ticket_has_moved_on(string team, int assignment) =>
        Assert.Empty(In("auto").Do(new AcceptRouting(new(team), assignment, new("ben"), new RoutingTrace()), Actor.System));

    [Fact]
    public void AcceptRouting_should_be_void_when_somebody_has_it()
    {
        var world = In("auto");
        world.Do(new TakeTicket(), Anna);

        Assert.Empty(world.Do(new AcceptRouting(new("auto"), 2, new("ben"), new RoutingTrace()), Actor.System));
    }

    [Fact]
    public void ReturnToTeam_should_take_the_ticket_from_the_agent()
    {
        var world = In("auto");
        world.Do(new AssignTicket(new("anna")));

        world.Do(new ReturnToTeam(new("anna"), 1, AssignmentEnd.Lapsed), Actor.System);

        Assert.Null(world.State.People.Assignee);
        Assert.Equal(AssignmentEnd.Lapsed, Assert.IsType<TicketReturned>(world.Events[^1]).Reason);
    }

    [Theory]
    [InlineData("anna", 1)]
    [InlineData("ben", 2)]
    public void ReturnToTeam_should_be_void_when_that_assignment_is_over(string agent, int assignment)
    {
        var world = In("auto");
        world.Do(new AssignTicket(new("ben")));
        world.Do(new AssignTicket(new("anna")));

        Assert.Empty(world.Do(new ReturnToTeam(new(agent), assignment, AssignmentEnd.Lapsed), Actor.System));
    }

    [Fact]
    public void ReturnToTeam_should_be_void_when_the_agent_took_the_ticket_in_time()
    {
        var world = In("auto");
        world.Do(new TakeTicket(), Anna);

        Assert.Empty(world.Do(new ReturnToTeam(new("anna"), 1, AssignmentEnd.Lapsed), Actor.System));
    }

    private static TicketWorld In(string? team) => new TicketWorld().Open(c => c with { Team = team is null ? null : new(team) });
}
