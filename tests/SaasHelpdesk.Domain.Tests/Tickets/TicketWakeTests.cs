using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;
using static SaasHelpdesk.Domain.Tests.Tickets.TicketWorld;

namespace SaasHelpdesk.Domain.Tests.Tickets;

public sealed class TicketWakeTests
{
    private static readonly Duration Microsecond = Duration.FromNanoseconds(1000);

    [Fact]
    public void Wake_should_warn_and_breach_at_the_true_instants()
    {
        var world = WithResolution(WarningPoint.AtPercent(50), WarningPoint.BeforeDue(Duration.FromHours(1))).Open();

        var events = world.RunUntil("Fri 17:00");

        Assert.Collection(
            events,
            e => Assert.Equal((1, At("Mon 13:00")), (Assert.IsType<SlaWarned>(e).Moment.Number, e.At)),
            e => Assert.Equal((2, At("Mon 16:00")), (Assert.IsType<SlaWarned>(e).Moment.Number, e.At)),
            e => Assert.Equal((At("Mon 17:00"), At("Tue 09:00") + Microsecond), (Assert.IsType<SlaBreached>(e).DueAt!.Value, e.At)));
        Assert.All(events, e => Assert.Null(e.LateBy));
        Assert.All(events, e => Assert.Equal(Actor.System, e.By));
        Assert.Equal(1, world.State.Counts.Breaches);
        Assert.Null(world.Turn.NextWake);
    }

    [Fact]
    public void Wake_should_catch_up_in_order_and_say_how_late_it_is_when_there_was_an_outage()
    {
        var world = WithResolution(WarningPoint.AtPercent(50)).Open();
        world.Do(new ChangeStatus("In progress"), at: "Mon 10:00");

        var events = world.Wake("Wed 12:00");

        Assert.Collection(events, e => Assert.IsType<SlaWarned>(e), e => Assert.IsType<SlaBreached>(e));
        Assert.Equal(At("Mon 13:00"), events[0].DueAt);
        Assert.Equal(At("Wed 12:00") - At("Mon 13:00"), events[0].LateBy);
        Assert.Equal(At("Mon 17:00"), events[1].DueAt);
        Assert.Equal(At("Wed 12:00") - At("Tue 09:00") - Microsecond, events[1].LateBy);
    }

    [Fact]
    public void Wake_should_do_nothing_when_nothing_is_due()
    {
        var world = WithResolution(WarningPoint.AtPercent(50)).Open();

        Assert.Empty(world.Wake("Mon 12:59"));
        Assert.Single(world.Wake("Mon 13:00"));
        Assert.Empty(world.Wake("Mon 13:00"));
        Assert.Empty(world.Wake("Mon 09:00"));
    }

    [Fact]
    public void Handle_should_do_first_what_was_due_before_the_command()
    {
        var world = WithResolution(WarningPoint.AtPercent(50)).Open();

        var events = world.Do(new ResolveTicket(), at: "Mon 15:00");

        Assert.Collection(events, e => Assert.IsType<SlaWarned>(e), e => Assert.IsType<TicketResolved>(e));
        Assert.Equal((At("Mon 13:00"), Duration.FromHours(2)), (events[0].At, events[0].LateBy));
        Assert.Null(events[1].LateBy);
    }

    [Fact]
    public void Handle_should_let_the_command_go_before_what_is_due_at_its_instant()
    {
        var world = WithResolution(WarningPoint.AtPercent(50)).Open();

        Assert.IsType<TicketResolved>(Assert.Single(world.Do(new ResolveTicket(), at: "Mon 13:00")));
        Assert.Empty(world.RunUntil("Tue 17:00"));
    }

    [Fact]
    public void Handle_should_meet_what_is_answered_at_the_due_instant()
    {
        var world = WithResolution().Open();

        world.Do(new ResolveTicket(), at: "Mon 17:00");

        Assert.Equal(SlaClockState.Met, Assert.Single(world.Turn.Clocks).State);
        Assert.DoesNotContain(world.Events, e => e is SlaBreached);
    }

    [Fact]
    public void Wake_should_neither_warn_nor_breach_when_paused_across_the_due_time()
    {
        var world = WithResolution(WarningPoint.AtPercent(50)).Open();
        world.Do(new ChangeStatus("Awaiting customer"), at: "Mon 12:00");
        Assert.Null(world.Turn.NextWake);

        Assert.Empty(world.Wake("Fri 12:00"));
        world.Do(new ReplyToTicket("Here"), Cora, "Fri 12:00");

        Assert.Equal(At("Fri 13:00"), world.Turn.NextWake);
        Assert.Equal(At("Fri 17:00"), Assert.Single(world.Turn.Clocks).DueAt);
    }

    [Fact]
    public void Wake_should_breach_again_in_a_new_cycle()
    {
        var world = new TicketWorld(c => WithPolicy(c, Hours(SlaMetric.NextResponse, 1))).Open();
        world.Do(new ReplyToTicket("Hello"), Anna, "Mon 09:30");
        world.Do(new ReplyToTicket("Well?"), Cora, "Mon 10:00");
        world.Do(new ReplyToTicket("Sorry"), Anna, "Mon 12:00");
        world.Do(new ReplyToTicket("And now?"), Cora, "Mon 13:00");

        world.RunUntil("Mon 16:00");

        Assert.Equal(
            ["nextResponse/1/breach", "nextResponse/2/breach"],
            world.Events.OfType<SlaBreached>().Select(e => e.Moment.ToString()));
    }

    [Fact]
    public void Wake_should_end_a_wait_at_its_date()
    {
        var world = WithResolution().Open();
        world.Do(new ChangeStatus("Scheduled") { Until = At("Wed 12:00") }, at: "Mon 12:00");
        Assert.Equal(At("Wed 12:00"), world.Turn.NextWake);

        var events = world.Wake("Wed 12:05");

        var changed = Assert.IsType<StatusChanged>(Assert.Single(events));
        Assert.Equal((StatusCategory.Open, At("Wed 12:00"), Duration.FromMinutes(5)), (changed.Category, changed.DueAt!.Value, changed.LateBy!.Value));
        Assert.Null(world.State.Times.PendingUntil);
        Assert.Equal(At("Wed 17:00"), Assert.Single(world.Turn.Clocks).DueAt);
    }

    [Fact]
    public void Wake_should_not_end_a_wait_that_something_else_has_ended()
    {
        var world = new TicketWorld().Open();
        world.Do(new ChangeStatus("Scheduled") { Until = At("Wed 12:00") });
        world.Do(new ChangeStatus("Awaiting vendor"));

        Assert.Empty(world.Wake("Wed 13:00"));
        Assert.Equal(StatusCategory.PendingThirdParty, world.State.Category);
    }

    [Fact]
    public void Wake_should_close_what_stays_resolved()
    {
        var world = new TicketWorld().Open();
        world.Do(new ResolveTicket(), at: "Mon 10:00");

        var closed = Assert.IsType<TicketClosed>(Assert.Single(world.RunUntil("Mon2 17:00")));

        Assert.Equal(At("Mon2 10:00"), closed.DueAt);
        Assert.Equal(StatusCategory.Closed, world.State.Category);
    }

    [Fact]
    public void Wake_should_not_close_when_the_tenant_does_not_want_it()
    {
        var world = new TicketWorld(c => c with { Lifecycle = new() }).Open();
        world.Do(new ResolveTicket());

        Assert.Null(world.Turn.NextWake);
    }

    [Fact]
    public void Handle_should_reopen_when_the_customer_writes_at_the_very_instant_of_closing()
    {
        var world = new TicketWorld().Open();
        world.Do(new ResolveTicket(), at: "Mon 10:00");

        world.Do(new ReplyToTicket("Wait!"), Cora, "Mon2 10:00");

        Assert.Equal(StatusCategory.Open, world.State.Category);
    }

    [Fact]
    public void Handle_should_close_first_when_the_customer_writes_after_that()
    {
        var world = new TicketWorld().Open();
        world.Do(new ResolveTicket(), at: "Mon 10:00");

        Assert.Equal("ticket.follow-up", world.Refused(new ReplyToTicket("Wait!"), Cora, "Mon2 10:01").Code);
    }

    [Fact]
    public void Handle_should_put_a_late_mail_before_what_became_due_after_its_receipt()
    {
        var world = new TicketWorld().Open();
        world.Do(new ResolveTicket(), at: "Mon 10:00");

        world.Do(new ReplyToTicket("Wait!") { ReceivedAt = At("Mon2 09:59") }, Cora, "Mon2 10:05");

        Assert.Equal(StatusCategory.Open, world.State.Category);
        Assert.Equal(At("Mon2 09:59"), world.State.Times.LastAt);
    }

    [Fact]
    public void Handle_should_do_the_same_when_it_is_told_that_nothing_is_due()
    {
        var world = WithResolution(WarningPoint.AtPercent(50)).Open();
        var quiet = world.Context() with { QuietUntil = world.Turn.QuietUntil };
        Assert.Equal(At("Mon 13:00"), quiet.QuietUntil);

        foreach (var time in (string[])["Mon 12:00", "Mon 13:00", "Mon 14:00"])
        {
            world.Now = At(time);
            var told = Ticket.Handle(world.State, new AddNote("x"), world.Context() with { QuietUntil = quiet.QuietUntil }).Value;
            var asked = Ticket.Handle(world.State, new AddNote("x"), world.Context()).Value;
            Assert.Equal<TicketEvent>(asked.Events, told.Events);
            Assert.Equal(asked.NextWake, told.NextWake);
        }
    }

    [Fact]
    public void NextWake_should_be_the_earliest_of_all_timers()
    {
        var world = WithResolution(WarningPoint.AtPercent(50)).Open();
        Assert.Equal(At("Mon 13:00"), Ticket.NextWake(world.State, world.Context()));

        world.Do(new AcknowledgeTicket(Duration.FromHours(1)));
        Assert.Equal(At("Mon 10:00"), Ticket.NextWake(world.State, world.Context()));
    }

    [Fact]
    public void Wake_should_leave_the_rest_to_the_next_turn_when_there_is_very_much()
    {
        var warnings = Enumerable.Range(1, 1_500).Select(i => WarningPoint.BeforeDue(Duration.FromSeconds(i))).ToArray();
        var world = WithResolution(warnings).Open();

        Assert.Equal(1_000, world.Wake("Tue 17:00").Length);
        Assert.True(world.Turn.NextWake < world.Now);
        Assert.Equal(501, world.Wake().Length);
        Assert.Empty(world.Wake());
        Assert.Equal(1_501, world.State.Fired.Distinct().Count());
    }

    private static TicketWorld WithResolution(params WarningPoint[] warnings) =>
        new(c => WithPolicy(c, Hours(SlaMetric.Resolution, 8, warnings)));
}
