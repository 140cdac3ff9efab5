using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using static SaasHelpdesk.Domain.Sla.SlaClockState;
using static SaasHelpdesk.Domain.Sla.SlaMetric;
using static SaasHelpdesk.Domain.Tests.Sla.TestTerms;
using static SaasHelpdesk.Domain.Tests.Sla.TicketLog;

namespace SaasHelpdesk.Domain.Tests.Sla;

/// <summary>What starts, pauses and stops each metric.</summary>
public sealed class SlaClocksMetricTests
{
    private readonly TestTerms _terms = new();

    [Theory]
    [InlineData(AuthorKind.System)]
    [InlineData(AuthorKind.Bot)]
    [InlineData(AuthorKind.Requester)]
    public void First_response_should_run_on_when_no_human_agent_answers(AuthorKind by) =>
        Assert.Equal(Running, Open(_terms, Policy(Target(FirstResponse, 4)), "Mon 09:00").Reply("Mon 10:00", by).Clock(FirstResponse, "Mon 11:00").State);

    [Theory]
    [InlineData("Mon 13:00", Met)]
    [InlineData("Mon 13:00:01", BreachedMet)]
    public void First_response_should_be_judged_by_event_time(string answered, SlaClockState expected)
    {
        var clock = Open(_terms, Policy(Target(FirstResponse, 4)), "Mon 09:00").Agent(answered).Clock(FirstResponse, "Fri 09:00");

        Assert.Equal((expected, At("Mon 13:00"), At(answered)), (clock.State, clock.DueAt, clock.StoppedAt));
    }

    [Fact]
    public void First_response_should_still_be_met_after_closing_time_when_due_at_closing_time()
    {
        var log = Open(_terms, Policy(Target(FirstResponse, 8)), "Mon 09:00");
        Assert.Equal(Running, log.Clock(FirstResponse, "Mon 20:00").State);
        Assert.Equal(BreachedOpen, log.Clock(FirstResponse, "Tue 09:00:01").State);

        Assert.Equal(Met, log.Agent("Mon 21:00").Clock(FirstResponse, "Tue 10:00").State);
    }

    [Fact]
    public void First_response_should_not_pause_because_an_agent_set_pending_unless_the_policy_says_so()
    {
        var log = Open(_terms, Policy(Target(FirstResponse, 4)), "Mon 09:00").Status("Mon 10:00", StatusCategory.PendingCustomer);
        Assert.Equal(Running, log.Clock(FirstResponse, "Mon 11:00").State);

        var pausing = Target(FirstResponse, 4) with { PauseOn = [StatusCategory.PendingCustomer] };
        log = Open(new TestTerms(), Policy(pausing), "Mon 09:00").Status("Mon 10:00", StatusCategory.PendingCustomer);
        Assert.Equal(Paused, log.Clock(FirstResponse, "Mon 11:00").State);
    }

    [Fact]
    public void First_response_should_be_the_second_public_message_when_an_agent_opened_the_ticket()
    {
        var log = Open(_terms, Policy(Target(FirstResponse, 4)), "Mon 09:00", byAgent: true);
        Assert.Equal(Running, log.Clock(FirstResponse, "Mon 09:00").State);
        Assert.Equal(At("Mon 10:00"), log.Agent("Mon 10:00").Clock(FirstResponse, "Mon 10:00").StoppedAt);
    }

    [Theory]
    [InlineData("Mon 12:00", Cancelled)]
    [InlineData("Mon 14:00", BreachedMet)]
    public void First_response_should_end_when_closed_unanswered(string closed, SlaClockState expected) =>
        Assert.Equal(expected, Open(_terms, Policy(Target(FirstResponse, 4)), "Mon 09:00").Status(closed, StatusCategory.Closed).Clock(FirstResponse, "Fri 09:00").State);

    [Fact]
    public void Next_response_should_have_one_cycle_for_each_wait()
    {
        var log = Open(_terms, Policy(Target(NextResponse, 2)), "Mon 09:00")
            .Agent("Mon 10:00").Customer("Mon 11:00").Agent("Mon 12:00").Customer("Mon 13:00").Customer("Mon 14:00");

        Assert.Equal(
            [(1, Met, At("Mon 11:00")), (2, Running, At("Mon 13:00"))],
            log.Clocks("Mon 14:30").Select(c => (c.Cycle, c.State, c.StartedAt!.Value)));
    }

    [Fact]
    public void Next_response_should_start_at_the_reopening_when_the_customer_wrote_to_a_resolved_ticket()
    {
        var log = Open(_terms, Policy(Target(NextResponse, 2)), "Mon 09:00")
            .Agent("Mon 10:00").Status("Mon 10:00", StatusCategory.Resolved).Customer("Tue 09:00").Status("Tue 11:00", StatusCategory.Open);

        Assert.Equal(At("Tue 13:00"), log.Clock(NextResponse, "Tue 11:00").DueAt);
    }

    [Fact]
    public void Next_response_should_be_late_for_good_when_resolved_too_late()
    {
        var log = Open(_terms, Policy(Target(NextResponse, 1)), "Mon 09:00").Agent("Mon 10:00").Customer("Mon 11:00").Status("Mon 13:00", StatusCategory.Resolved);

        Assert.Equal((BreachedMet, At("Mon 12:00")), (log.Clock(NextResponse, "Fri 09:00").State, log.Clock(NextResponse, "Fri 09:00").DueAt));
    }

    [Fact]
    public void Periodic_update_should_run_from_reply_to_reply_and_pause_on_pending()
    {
        var log = Open(_terms, Policy(Target(PeriodicUpdate, 4)), "Mon 09:00");
        Assert.Equal(Idle, log.Clock(PeriodicUpdate, "Mon 09:30").State);

        log.Agent("Mon 10:00").Agent("Mon 12:00").Status("Mon 13:00", StatusCategory.PendingThirdParty);
        Assert.Equal([(Met, Duration.FromHours(2)), (Paused, Duration.FromHours(1))], log.Clocks("Tue 12:00").Select(c => (c.State, c.Elapsed)));

        log.Status("Wed 09:00", StatusCategory.Open);
        Assert.Equal(At("Wed 12:00"), log.Clock(PeriodicUpdate, "Wed 09:00", cycle: 2).DueAt);
    }

    [Fact]
    public void Periodic_update_should_run_from_the_opening_when_an_agent_opened_the_ticket() =>
        Assert.Equal(At("Mon 13:00"), Open(_terms, Policy(Target(PeriodicUpdate, 4)), "Mon 09:00", byAgent: true).Clock(PeriodicUpdate, "Mon 09:00").DueAt);

    [Fact]
    public void Periodic_update_should_end_when_resolved_and_begin_anew_when_reopened()
    {
        var log = Open(_terms, Policy(Target(PeriodicUpdate, 4)), "Mon 09:00").Agent("Mon 10:00").Agent("Mon 12:00").Status("Mon 12:00", StatusCategory.Resolved);
        Assert.Equal(Met, Assert.Single(log.Clocks("Tue 09:00")).State);

        log.Status("Tue 09:00", StatusCategory.Open);
        Assert.Equal(At("Tue 13:00"), log.Clock(PeriodicUpdate, "Tue 09:00", cycle: 2).DueAt);
    }

    [Fact]
    public void Time_to_own_should_stop_at_the_first_assignment_and_ignore_pending()
    {
        var log = Open(_terms, Policy(Target(TimeToOwn, 2)), "Mon 09:00").Status("Mon 09:30", StatusCategory.PendingCustomer);
        Assert.Equal(At("Mon 11:00"), log.Clock(TimeToOwn, "Mon 10:00").DueAt);

        log.Owner("Mon 10:30").Owner("Mon 12:00", owned: false);
        Assert.Equal((Met, At("Mon 10:30")), (log.Clock(TimeToOwn, "Fri 09:00").State, log.Clock(TimeToOwn, "Fri 09:00").StoppedAt));
    }

    [Fact]
    public void Team_ownership_should_be_idle_without_a_team_and_stop_when_the_team_loses_the_ticket()
    {
        var log = Open(_terms, Policy(Target(TeamOwnership, 2)), "Mon 09:00");
        Assert.Equal(Idle, log.Clock(TeamOwnership, "Mon 09:00").State);

        log.HandOver("Mon 10:00", "first").HandOver("Mon 11:00", null);
        Assert.Equal([(1, Met), (2, Idle)], log.Clocks("Fri 09:00").Select(c => (c.Cycle, c.State)));
    }

    [Fact]
    public void Team_ownership_should_not_begin_anew_when_handed_to_the_same_team()
    {
        var log = Open(_terms, Policy(Target(TeamOwnership, 2)), "Mon 09:00", team: "first").HandOver("Mon 10:00", "first");

        Assert.Equal((At("Mon 11:00"), 1), (log.Clock(TeamOwnership, "Mon 10:00").DueAt, log.Clock(TeamOwnership, "Mon 10:00").Generation));
    }

    [Fact]
    public void Team_ownership_should_skip_teams_that_only_pass_the_ticket_on()
    {
        var log = Open(_terms, Policy(Target(TeamOwnership, 2)), "Mon 09:00", team: "first").HandOver("Mon 10:00", "second").HandOver("Mon 10:00", "third");

        Assert.Equal([(1, Met, At("Mon 09:00")), (2, Running, At("Mon 10:00"))], log.Clocks("Mon 10:30").Select(c => (c.Cycle, c.State, c.StartedAt!.Value)));
    }

    [Fact]
    public void Targets_in_working_days_should_take_the_calendars_working_day()
    {
        var target = Target(Resolution, 1) with { Duration = TargetDuration.WorkingDays(2) };

        Assert.Equal(At("Wed 12:00"), Open(_terms, Policy(target), "Mon 12:00").Clock(Resolution, "Mon 12:00").DueAt);
    }

    [Fact]
    public void Targets_in_calendar_time_should_count_round_the_clock()
    {
        var target = new SlaTarget { Metric = Resolution, Duration = TargetDuration.Hours(4) };
        var clock = Open(_terms, Policy(target), "Fri 22:00").Clock(Resolution, "Sat 00:00");

        Assert.Equal((At("Sat 02:00"), Duration.FromHours(2), null), (clock.DueAt, clock.Elapsed, clock.CalendarId));
    }

    [Fact]
    public void A_metric_without_a_target_should_have_no_clock() =>
        Assert.Empty(Open(_terms, Policy(Target(Resolution, 1)) with { Rules = [Rule("P1", For(Priority.Critical), Target(Resolution, 1))] }, "Mon 09:00").Clocks("Tue 09:00"));

    [Fact]
    public void An_unknown_pin_should_be_a_bug() =>
        Assert.Throws<InvalidOperationException>(() => Open(_terms, Policy(Target(Resolution, 1)), "Mon 09:00").Pin("Mon 10:00", new SlaPin(new("other"), 9)).Clocks("Tue 09:00"));
}
