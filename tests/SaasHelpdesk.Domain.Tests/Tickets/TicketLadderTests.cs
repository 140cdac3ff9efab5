using NodaTime;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketLadderTests
{
    private static readonly LadderAction Notify = new NotifyAction(NotifyTarget.Assignee);

    [Fact]
    public void Wake_should_fire_steps_in_order_each_once()
    {
        var world = WithLadder(
            Step(1, LadderOffset.AtPercent(50), Notify),
            Step(2, LadderOffset.AfterDue(Duration.Zero), Notify),
            Step(3, LadderOffset.AfterDue(Duration.FromHours(1)), Notify)).Open();

        world.RunUntil("Fri 17:00");

        Assert.Equal([At("Mon 13:00"), At("Mon 17:00"), At("Tue 10:00")], world.Events.OfType<LadderStepFired>().Select(e => e.DueAt!.Value));
        Assert.Equal([1, 2, 3], world.Events.OfType<LadderStepFired>().Select(e => e.Moment.Number));
        Assert.Empty(world.Wake("Fri2 17:00"));
    }

    [Fact]
    public void Wake_should_raise_the_priority_without_firing_old_steps_again()
    {
        var world = WithLadder(
            Step(1, LadderOffset.AtPercent(25), Notify),
            Step(2, LadderOffset.AtPercent(50), new RaisePriorityAction()),
            Step(3, LadderOffset.AtPercent(75), Notify)).Open();

        world.RunUntil("Fri 17:00");

        // Half of P3's 8 hours is all of P2's 4: the third step is late at once, the first does not come again.
        Assert.Equal([1, 2, 3], world.Events.OfType<LadderStepFired>().Select(e => e.Moment.Number));
        var raised = Assert.Single(world.Events.OfType<PriorityChanged>());
        Assert.Equal((Priority.Moderate, Priority.High, "resolution/1/step/2"), (raised.From, raised.To, raised.Cause.ToString()));
        Assert.Equal([At("Mon 11:00"), At("Mon 13:00"), At("Mon 13:00")], world.Events.OfType<LadderStepFired>().Select(e => e.At));
        Assert.Single(world.Events.OfType<SlaBreached>());
    }

    [Fact]
    public void Wake_should_not_raise_above_critical()
    {
        var world = WithLadder(Step(1, LadderOffset.AtPercent(50), new RaisePriorityAction(), new RaisePriorityAction(Priority.Low)))
            .Open(c => c with { Priority = Priority.Critical });

        world.RunUntil("Fri 17:00");

        Assert.Equal<string>(
            ["raisePriority: ticket.not-more-urgent", "raisePriority: ticket.not-more-urgent"],
            Assert.Single(world.Events.OfType<LadderStepFired>()).Failed);
    }

    [Fact]
    public void Wake_should_hand_over_to_a_team_or_level()
    {
        var world = WithLadder(
            Step(1, LadderOffset.AtPercent(50), new ReassignAction(Level: 2)),
            Step(2, LadderOffset.AtPercent(75), new ReassignAction(new TeamId("first")), new ReassignAction(new TeamId("first"))),
            Step(3, LadderOffset.AtPercent(80), new ReassignAction(Level: 3))).Open(c => c with { Team = new("first") });

        world.RunUntil("Fri 17:00");

        Assert.Equal([HandOverKind.Up, HandOverKind.Back], world.Events.OfType<TicketHandedOver>().Select(e => e.Kind));
        Assert.Equal(
            ["reassign: ticket.same-team", "reassign: ticket.no-such-team"],
            world.Events.OfType<LadderStepFired>().SelectMany(e => e.Failed));
    }

    [Fact]
    public void Wake_should_add_a_watcher_and_set_a_status()
    {
        var world = WithLadder(Step(1, LadderOffset.AtPercent(50), new AddWatcherAction(new("max")), new SetStatusAction("Awaiting vendor"))).Open();

        world.RunUntil("Fri 17:00");

        Assert.Equal<UserId>([new("max")], world.State.People.Watchers);
        Assert.Equal(StatusCategory.PendingThirdParty, world.State.Category);
        Assert.Collection(
            world.Events.Skip(1),
            e => Assert.IsType<WatcherAdded>(e),
            e => Assert.IsType<StatusChanged>(e),
            e => Assert.IsType<LadderStepFired>(e));
        Assert.DoesNotContain(world.Events, e => e is SlaBreached);
    }

    [Fact]
    public void Wake_should_act_as_the_helpdesk_whoever_wakes_it()
    {
        var world = WithLadder(Step(1, LadderOffset.AtPercent(50), new SetStatusAction("Awaiting vendor"))).Open();

        var events = world.Do(new ReplyToTicket("Hello?"), Cora, "Mon 14:00");

        Assert.Equal(StatusCategory.PendingThirdParty, world.State.Category);
        Assert.Equal([Actor.System, Actor.System, Cora], events.Select(e => e.By));
    }

    [Fact]
    public void Wake_should_say_what_it_could_not_do()
    {
        var world = WithLadder(Step(1, LadderOffset.AtPercent(50), new SetStatusAction("Closed"), new SetStatusAction("Gone"), new SetStatusAction("Scheduled")))
            .Open();

        world.RunUntil("Fri 17:00");

        Assert.Equal<string>(
            ["setStatus: ticket.transition", "setStatus: ticket.unknown-status", "setStatus: ticket.until"],
            Assert.Single(world.Events.OfType<LadderStepFired>()).Failed);
    }

    [Fact]
    public void Wake_should_skip_a_step_for_good_when_its_condition_fails()
    {
        var vip = Step(1, LadderOffset.AtPercent(50), Notify) with { When = new Condition { Field = ConditionField.Vip, Values = ["true"] } };
        var world = WithLadder(vip).Open();
        world.RunUntil("Mon 14:00");

        world.Do(new ChangeTraits { Vip = true });
        world.RunUntil("Fri 17:00");

        var skipped = Assert.Single(world.Events.OfType<LadderStepSkipped>());
        Assert.Equal(("condition", At("Mon 13:00")), (skipped.Reason, skipped.DueAt!.Value));
        Assert.DoesNotContain(world.Events, e => e is LadderStepFired);
    }

    public static TheoryData<LadderGuard, TicketCommand, string> Guards() => new()
    {
        { LadderGuard.Unassigned, new AssignTicket(new("anna")), "unassigned" },
        { LadderGuard.New, new ChangeStatus("In progress"), "new" },
        { LadderGuard.NotAcknowledged, new AcknowledgeTicket(Duration.FromDays(7)), "notAcknowledged" },
        { LadderGuard.Unanswered, new ReplyToTicket("Hello"), "unanswered" },
        { LadderGuard.NotHandedOver, new HandOverTicket(new("second")) { Reason = "x", Note = "x" }, "notHandedOver" },
    };

    [Theory]
    [MemberData(nameof(Guards))]
    public void Wake_should_skip_a_step_when_its_guard_fails(LadderGuard guard, TicketCommand command, string reason)
    {
        var step = Step(1, LadderOffset.AtPercent(50), Notify) with { OnlyWhile = [guard] };
        var untouched = WithLadder(step).Open(c => c with { Team = new("first") });
        untouched.RunUntil("Fri 17:00");
        Assert.Single(untouched.Events.OfType<LadderStepFired>());

        var world = WithLadder(step).Open(c => c with { Team = new("first") });
        world.Do(command, at: "Mon 10:00");
        world.RunUntil("Fri 17:00");

        Assert.Equal(reason, Assert.Single(world.Events.OfType<LadderStepSkipped>()).Reason);
    }

    [Fact]
    public void Wake_should_hold_notifications_back_while_acknowledged()
    {
        var world = WithLadder(Step(1, LadderOffset.AtPercent(50), Notify, new AddWatcherAction(new("max")))).Open();
        world.Do(new AcknowledgeTicket(Duration.FromHours(5)));

        world.RunUntil("Mon 13:30");
        var fired = Assert.Single(world.Events.OfType<LadderStepFired>());
        Assert.Empty(fired.Notified);
        Assert.Equal<NotifyTarget>([NotifyTarget.Assignee], fired.Held);
        Assert.Equal<UserId>([new("max")], world.State.People.Watchers);

        world.RunUntil("Mon 14:00");
        var notice = Assert.Single(Assert.Single(world.Events.OfType<AcknowledgementEnded>()).Notices);
        Assert.Equal("resolution/1/step/1", notice.Moment.ToString());
        Assert.Empty(world.State.Held);
    }

    [Fact]
    public void Wake_should_drop_held_notifications_when_the_clock_has_stopped()
    {
        var target = Hours(SlaMetric.FirstResponse, 2) with { Ladder = new("ladder") };
        var world = new TicketWorld(c => WithPolicy(c, target) with { Ladders = [Ladder(Step(1, LadderOffset.AtPercent(50), Notify))] }).Open();
        world.Do(new AcknowledgeTicket(Duration.FromHours(5)));
        world.Do(new ReplyToTicket("Hello"), Anna, "Mon 10:30");

        world.RunUntil("Mon 15:00");

        Assert.Empty(Assert.Single(world.Events.OfType<AcknowledgementEnded>()).Notices);
    }

    [Fact]
    public void Wake_should_forget_held_notifications_when_the_ticket_is_resolved()
    {
        var world = WithLadder(Step(1, LadderOffset.AtPercent(50), Notify, new SetStatusAction("Resolved"))).Open();
        world.Do(new AcknowledgeTicket(Duration.FromHours(5)));

        world.RunUntil("Mon 17:00");

        Assert.Equal(StatusCategory.Resolved, world.State.Category);
        Assert.Empty(world.State.Held);
        Assert.DoesNotContain(world.Events, e => e is AcknowledgementEnded);
    }

    [Fact]
    public void Wake_should_fire_each_step_once_when_ladders_throw_a_ticket_to_and_fro()
    {
        LadderStep Throw(int number, string to, string from) => Step(number, LadderOffset.BeforeDue(Duration.FromHours(8)), new ReassignAction(new TeamId(to)))
            with
        { When = new Condition { Field = ConditionField.Team, Values = [from] } };
        var target = Hours(SlaMetric.TeamOwnership, 1) with { Ladder = new("ladder") };
        var world = new TicketWorld(c => WithPolicy(c, target) with
        {
            Ladders = [Ladder(Throw(1, "second", "first"), Throw(2, "first", "second"))],
        });

        world.Open(c => c with { Team = new("first") });

        Assert.Equal([1, 2], world.Events.OfType<LadderStepFired>().Select(e => e.Moment.Number));
        Assert.True(world.Turn.NextWake > world.Now);
    }

    [Fact]
    public void Wake_should_give_the_same_events_late_as_in_time()
    {
        TicketWorld World() => WithLadder(
            Step(1, LadderOffset.AtPercent(50), new RaisePriorityAction(), Notify),
            Step(2, LadderOffset.AfterDue(Duration.Zero), new ReassignAction(Level: 2)),
            Step(3, LadderOffset.AfterDue(Duration.FromHours(2)), new SetStatusAction("Awaiting vendor"))).Open(c => c with { Team = new("first") });
        var (punctual, late) = (World(), World());

        punctual.RunUntil("Fri 17:00");
        late.Wake("Fri 17:00");

        Assert.Equal(punctual.Events, late.Events.Select(e => e with { LateBy = null }), Json.Same);
        Assert.All(late.Events.Skip(1), e => Assert.NotNull(e.LateBy));
    }

    private static LadderStep Step(int number, LadderOffset offset, params LadderAction[] actions) =>
        new() { Number = number, Offset = offset, Actions = [.. actions] };

    private static EscalationLadder Ladder(params LadderStep[] steps) => new() { Id = new("ladder"), Name = "Ladder", Steps = [.. steps] };

    // P3 has 8 hours, P2 has 4, all others 16.
    private static TicketWorld WithLadder(params LadderStep[] steps)
    {
        SlaRule Rule(string name, Condition when, int hours) =>
            new() { Name = name, When = when, Targets = [Hours(SlaMetric.Resolution, hours) with { Ladder = new("ladder") }] };
        Condition For(string priority) => new() { Field = ConditionField.Priority, Values = [priority] };
        return new TicketWorld(c => c with
        {
            Ladders = [Ladder(steps)],
            Policies =
            [
                new()
                {
                    Id = new("standard"),
                    Name = "Standard",
                    Rules = [Rule("P3", For("moderate"), 8), Rule("P2", For("high"), 4), Rule("rest", Condition.Always, 16)],
                },
            ],
        });
    }
}
