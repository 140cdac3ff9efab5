using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketEscalateTests
{
    private static readonly HandOverTicket ToSecond = new(new("second")) { Reason = "Needs a driver", Note = "Tried two cables." };

    [Fact]
    public void HandOver_should_change_team_and_level_and_end_the_assignment()
    {
        var world = In("first");
        world.Do(new TakeTicket(), Anna);

        world.Do(ToSecond, Anna);

        var state = world.State;
        Assert.Equal((new TeamId("second"), 2), (state.Traits.Team!.Value, state.Level));
        Assert.Null(state.People.Assignee);
        Assert.Equal(new("anna"), state.People.Owner);
        Assert.Equal((1, 1, 0), (state.Counts.HandOvers, state.Counts.LevelUps, state.Counts.HandBacks));
        Assert.True(state.Messages[^1].Internal);
        Assert.IsType<SlaOwnerChanged>(state.Facts[^1]);
        Assert.IsType<SlaHandedOver>(state.Facts[^2]);
    }

    [Fact]
    public void HandOver_should_count_handing_back()
    {
        var world = In("first");
        world.Do(ToSecond);
        world.Do(ToSecond with { Team = new("first") });
        world.Do(ToSecond with { Team = new("other") });
        world.Do(ToSecond with { Team = new("first") });

        Assert.Equal(
            [HandOverKind.Up, HandOverKind.Back, HandOverKind.Sideways, HandOverKind.Back],
            world.Events.OfType<TicketHandedOver>().Select(e => e.Kind));
        Assert.Equal((4, 1, 2), (world.State.Counts.HandOvers, world.State.Counts.LevelUps, world.State.Counts.HandBacks));
        Assert.Equal<TeamId>([new("first"), new("second"), new("first"), new("other"), new("first")], world.State.Teams);
    }

    [Fact]
    public void HandOver_should_not_count_the_first_team()
    {
        var world = In(null);

        world.Do(new HandOverTicket(new("second")));

        Assert.Equal(0, world.State.Counts.HandOvers);
        Assert.Equal(HandOverKind.First, Assert.IsType<TicketHandedOver>(world.Events[^1]).Kind);
    }

    [Fact]
    public void HandOver_should_assign_an_agent_of_the_new_team_when_named()
    {
        var world = In("first");

        Assert.Equal("ticket.not-member", world.Refused(ToSecond with { Agent = new("anna") }).Code);
        world.Do(ToSecond with { Agent = new("ben") });

        Assert.Equal(new("ben"), world.State.People.Assignee);
    }

    [Fact]
    public void HandOver_should_be_refused_when_incomplete()
    {
        var world = In("first");

        Assert.Equal(("ticket.hand-over-incomplete", "reason"), Code(world, ToSecond with { Reason = null }));
        Assert.Equal(("ticket.hand-over-incomplete", "note"), Code(world, ToSecond with { Note = " " }));
        Assert.Equal(("ticket.length", "reason"), Code(world, ToSecond with { Reason = new string('x', 2_001) }));
        Assert.Equal(("ticket.unknown-team", "team"), Code(world, ToSecond with { Team = new("none") }));
        Assert.Equal(("ticket.same-team", null), Code(world, ToSecond with { Team = new("first") }));
        Assert.Equal("ticket.forbidden", world.Refused(ToSecond, Cora).Code);
        Assert.NotEmpty(world.Do(new HandOverTicket(new("second")), Actor.System));
    }

    [Fact]
    public void HandOver_should_need_no_note_when_the_tenant_does_not_ask()
    {
        var world = new TicketWorld(c => c with { Lifecycle = new() }).Open(c => c with { Team = new("first") });

        Assert.Single(world.Do(new HandOverTicket(new("second"))));
    }

    [Fact]
    public void HandOver_should_start_the_teams_own_clock()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.TeamOwnership, 2))).Open(c => c with { Team = new("first") });

        world.Do(ToSecond, at: "Mon 10:30");

        Assert.Equal(At("Mon 12:30"), world.Turn.Clocks.Single(c => c.Cycle == 2).DueAt);
    }

    [Fact]
    public void Escalate_should_be_counted_apart_from_hand_overs()
    {
        var world = In("first");

        world.Do(new EscalateTicket("Customer threatens to leave") { Note = "Called twice." });

        Assert.Equal((1, 0), (world.State.Counts.Escalations, world.State.Counts.HandOvers));
        Assert.True(world.State.Messages[^1].Internal);
    }

    [Fact]
    public void Escalate_should_need_a_note_from_agents_only()
    {
        var world = In("first");

        Assert.Equal("note", world.Refused(new EscalateTicket("Urgent")).Field);
        Assert.Equal("reason", world.Refused(new EscalateTicket("") { Note = "x" }).Field);
        Assert.Equal("ticket.forbidden", world.Refused(new EscalateTicket("Urgent"), Robot).Code);
        Assert.Single(world.Do(new EscalateTicket("Nobody answers"), Cora));
    }

    [Fact]
    public void Escalate_should_take_a_requesters_words_as_a_message()
    {
        var world = In("first");
        world.Do(new ChangeStatus("Awaiting customer"));

        world.Do(new EscalateTicket("Nobody answers") { Note = "I wait since Monday." }, Cora);

        Assert.False(world.State.Messages[^1].Internal);
        Assert.Equal(StatusCategory.Open, world.State.Category);
    }

    [Fact]
    public void Acknowledge_should_last_for_a_while()
    {
        var world = In("first");

        world.Do(new AcknowledgeTicket(Duration.FromHours(2)));

        Assert.Equal(At("Mon 11:00"), world.State.Times.AcknowledgedUntil);
        Assert.Equal(At("Mon 11:00"), world.Turn.NextWake);
        Assert.IsType<AcknowledgementEnded>(Assert.Single(world.Wake("Mon 11:00")));
        Assert.Null(world.State.Times.AcknowledgedUntil);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(721)]
    public void Acknowledge_should_refuse_a_length_out_of_range(int hours) =>
        Assert.Equal("ticket.duration", In("first").Refused(new AcknowledgeTicket(Duration.FromHours(hours))).Code);

    private static (string Code, string? Field) Code(TicketWorld world, HandOverTicket command)
    {
        var refusal = world.Refused(command);
        return (refusal.Code, refusal.Field);
    }

    private static TicketWorld In(string? team) => new TicketWorld().Open(c => c with { Team = team is null ? null : new(team) });
}
