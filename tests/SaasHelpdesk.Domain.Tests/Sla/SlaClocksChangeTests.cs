using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using static SaasHelpdesk.Domain.Sla.SlaClockState;
using static SaasHelpdesk.Domain.Sla.SlaMetric;
using static SaasHelpdesk.Domain.Tests.Sla.TestTerms;
using static SaasHelpdesk.Domain.Tests.Sla.TicketLog;

namespace SaasHelpdesk.Domain.Tests.Sla;

/// <summary>Changes of priority, policy and calendar, merges and reopenings.</summary>
public sealed class SlaClocksChangeTests
{
    private readonly TestTerms _terms = new();

    private static SlaPolicy ByPriority => Policy(
        Rule("P1", For(Priority.Critical), Target(Resolution, 1)),
        Rule("P2", For(Priority.High), Target(Resolution, 4)),
        Rule("P3", For(Priority.Moderate), Target(Resolution, 8)));

    [Fact]
    public void A_shorter_target_should_be_late_by_the_change_when_more_has_elapsed_already()
    {
        var log = Open(_terms, ByPriority, "Mon 09:00").Priority("Mon 12:00", Priority.Critical);

        var clock = log.Clock(Resolution, "Mon 12:00");

        Assert.Equal((BreachedOpen, At("Mon 12:00"), Duration.FromHours(-2)), (clock.State, clock.DueAt, clock.Remaining));
        var breach = Assert.Single(log.Moments("Mon 12:00"));
        Assert.Equal((At("Mon 12:00"), At("Mon 12:00")), (breach.At, breach.FiresAt));
    }

    [Fact]
    public void A_longer_target_should_take_lateness_back_but_not_what_has_fired()
    {
        var log = Open(_terms, ByPriority, "Mon 09:00", Priority.Critical).Priority("Mon 12:00", Priority.Moderate);

        Assert.Equal((Running, At("Mon 17:00")), (log.Clock(Resolution, "Mon 12:00").State, log.Clock(Resolution, "Mon 12:00").DueAt));
        Assert.Equal(At("Mon 10:00"), Assert.Single(log.Moments("Mon 12:00")).At);
    }

    [Fact]
    public void A_late_clock_should_stay_late_since_then_when_the_new_target_was_missed_too()
    {
        var log = Open(_terms, ByPriority, "Mon 09:00", Priority.Critical).Priority("Mon 15:00", Priority.High);

        Assert.Equal((BreachedOpen, At("Mon 10:00")), (log.Clock(Resolution, "Mon 15:00").State, log.Clock(Resolution, "Mon 15:00").DueAt));
    }

    [Fact]
    public void Restart_should_count_from_zero_at_the_change()
    {
        var log = Open(_terms, ByPriority with { OnRetarget = RetargetMode.Restart }, "Mon 09:00").Priority("Mon 12:00", Priority.High);

        Assert.Equal((At("Mon 16:00"), Duration.Zero), (log.Clock(Resolution, "Mon 12:00").DueAt, log.Clock(Resolution, "Mon 12:00").Elapsed));
        Assert.Equal([SlaSpanKind.Restarted, SlaSpanKind.Counted], log.Ledger(Resolution, "Mon 13:00").Select(s => s.Kind));
    }

    [Fact]
    public void A_change_that_picks_the_same_target_should_change_nothing()
    {
        var log = Open(_terms, ByPriority with { OnRetarget = RetargetMode.Restart }, "Mon 09:00")
            .Traits("Mon 12:00", new TicketTraits { Tags = ["late"] });

        Assert.Equal((1, Duration.FromHours(3)), (log.Clock(Resolution, "Mon 12:00").Generation, log.Clock(Resolution, "Mon 12:00").Elapsed));
    }

    [Fact]
    public void A_priority_change_while_resolved_should_swap_the_target_it_is_judged_by_until_closed()
    {
        var log = Open(_terms, ByPriority, "Mon 09:00").Status("Mon 12:00", StatusCategory.Resolved);
        Assert.Equal((Met, At("Mon 17:00")), (log.Clock(Resolution, "Mon 12:00").State, log.Clock(Resolution, "Mon 12:00").DueAt));

        log.Priority("Mon 13:00", Priority.Critical);
        Assert.Equal((BreachedMet, At("Mon 13:00"), At("Mon 12:00")), (log.Clock(Resolution, "Mon 13:00").State, log.Clock(Resolution, "Mon 13:00").DueAt, log.Clock(Resolution, "Mon 13:00").StoppedAt));

        log.Priority("Mon 14:00", Priority.High).Status("Tue 09:00", StatusCategory.Closed).Priority("Tue 10:00", Priority.Critical);
        Assert.Equal((Met, "P2", At("Mon 13:00")), (log.Clock(Resolution, "Fri 09:00").State, log.Clock(Resolution, "Fri 09:00").RuleName, log.Clock(Resolution, "Fri 09:00").DueAt));
    }

    [Fact]
    public void A_target_that_comes_later_should_count_from_when_it_comes()
    {
        var policy = Policy(Rule("P1", For(Priority.Critical), Target(Resolution, 2)), Rule("rest", Domain.Conditions.Condition.Always, Target(FirstResponse, 8)));
        var log = Open(_terms, policy, "Mon 09:00").Priority("Mon 11:00", Priority.Critical);

        var clock = log.Clock(Resolution, "Mon 11:00");

        Assert.Equal((At("Mon 09:00"), At("Mon 13:00"), 1), (clock.StartedAt, clock.DueAt, clock.Generation));
        Assert.Equal(Cancelled, log.Clock(FirstResponse, "Mon 11:00").State);
        Assert.Equal([SlaSpanKind.NoTarget, SlaSpanKind.Counted], log.Ledger(Resolution, "Mon 12:00").Select(s => s.Kind));
    }

    [Fact]
    public void Applying_a_new_policy_version_should_swap_target_and_calendar_and_keep_elapsed()
    {
        var log = Open(_terms, Policy(Target(FirstResponse, 1), Target(Resolution, 8)), "Mon 14:00").Agent("Mon 14:30");
        var next = Policy(Target(FirstResponse, 4), Target(Resolution, 4, "long")) with { Version = 2 };
        log.Pin("Mon 16:00", _terms.Add(next, configurationVersion: 2));

        var (response, resolution) = (log.Clock(FirstResponse, "Mon 16:00"), log.Clock(Resolution, "Mon 16:00"));

        Assert.Equal((1, 1, Duration.FromHours(1)), (response.PolicyVersion, response.ConfigurationVersion, response.Target));
        Assert.Equal((2, 2, new("long"), Duration.FromHours(2), At("Mon 18:00")), (resolution.PolicyVersion, resolution.ConfigurationVersion, resolution.CalendarId!.Value, resolution.Elapsed, resolution.DueAt!.Value));
        Assert.Equal(1, log.Clock(Resolution, "Mon 15:59").PolicyVersion);
    }

    [Fact]
    public void Elapsed_should_be_counted_in_the_calendar_that_was_valid_in_each_segment()
    {
        var log = Open(_terms, Policy(Target(Resolution, 20)), "Mon 15:00");
        log.Pin("Mon 20:00", _terms.Add(Policy(Target(Resolution, 20, "long")) with { Version = 2 }, configurationVersion: 2));

        // Two hours until 17:00 in the first calendar, two from 08:00 in the second.
        Assert.Equal(Duration.FromHours(4), log.Clock(Resolution, "Tue 10:00").Elapsed);
    }

    [Fact]
    public void No_policy_should_cancel_open_clocks_and_leave_judged_ones()
    {
        var log = Open(_terms, Policy(Target(FirstResponse, 1), Target(Resolution, 8)), "Mon 09:00").Agent("Mon 09:30").Pin("Mon 10:00", null);

        Assert.Equal([Met, Cancelled], log.Clocks("Fri 09:00").Select(c => c.State));
        Assert.Null(log.Clock(Resolution, "Fri 09:00").DueAt);
        Assert.Empty(log.Moments("Fri 09:00"));
    }

    [Fact]
    public void A_deactivated_policy_should_cancel_its_clocks()
    {
        var log = Open(_terms, Policy(Target(Resolution, 8)), "Mon 09:00");
        log.Pin("Mon 10:00", _terms.Add(Policy(Target(Resolution, 8)) with { Active = false, Version = 2 }, configurationVersion: 2));

        Assert.Equal(Cancelled, log.Clock(Resolution, "Fri 09:00").State);
    }

    [Fact]
    public void A_policy_that_comes_back_should_go_on_from_what_had_elapsed()
    {
        var log = Open(_terms, Policy(Target(Resolution, 8)), "Mon 09:00");
        log.Pin("Mon 10:00", null).Pin("Tue 09:00", _terms.Add(Policy(Target(Resolution, 8)), configurationVersion: 2));

        Assert.Equal(At("Tue 16:00"), log.Clock(Resolution, "Tue 09:00").DueAt);
    }

    [Fact]
    public void A_merge_should_cancel_open_clocks_and_not_breach_them()
    {
        var log = Open(_terms, Policy(Target(FirstResponse, 1), Target(Resolution, 8)), "Mon 09:00").Merged("Mon 11:00").Agent("Mon 12:00");

        Assert.All(log.Clocks("Fri 09:00"), c => Assert.Equal((Cancelled, At("Mon 11:00")), (c.State, c.StoppedAt)));
    }

    [Fact]
    public void A_survivor_should_count_from_the_earlier_intake()
    {
        var log = Open(_terms, Policy(Target(FirstResponse, 2), Target(Resolution, 8), Target(TimeToOwn, 8)), "Mon 12:00").Agent("Mon 12:30")
            .EarlierStart("Mon 13:00", "Mon 10:00");

        Assert.Equal(At("Mon 12:00"), log.Clock(FirstResponse, "Mon 13:00").StartedAt);
        var clock = log.Clock(Resolution, "Mon 13:00");
        Assert.Equal((At("Mon 10:00"), Duration.FromHours(3), At("Tue 10:00"), 2), (clock.StartedAt, clock.Elapsed, clock.DueAt, clock.Generation));
        Assert.Equal(At("Mon 12:00"), log.Clock(Resolution, "Mon 12:59").StartedAt);
    }

    [Fact]
    public void Total_should_continue_the_cycle_when_reopened()
    {
        var log = Open(_terms, Policy(Target(Resolution, 8)) with { Reopen = ReopenMode.Total }, "Mon 09:00")
            .Status("Mon 12:00", StatusCategory.Resolved).Status("Wed 09:00", StatusCategory.Open);

        Assert.Equal((Running, At("Wed 14:00")), (log.Clock(Resolution, "Wed 09:00").State, log.Clock(Resolution, "Wed 09:00").DueAt));
    }

    [Fact]
    public void First_resolution_should_stay_judged_when_reopened()
    {
        var log = Open(_terms, ByPriority with { Reopen = ReopenMode.FirstResolution }, "Mon 09:00")
            .Status("Mon 12:00", StatusCategory.Resolved).Priority("Mon 13:00", Priority.Critical).Status("Wed 09:00", StatusCategory.Open);

        Assert.Equal((Met, "P3"), (Assert.Single(log.Clocks("Fri 17:00")).State, log.Clock(Resolution, "Fri 17:00").RuleName));
    }

    [Fact]
    public void New_cycle_should_begin_from_zero_when_reopened_and_keep_the_first_verdict()
    {
        var log = Open(_terms, ByPriority with { Reopen = ReopenMode.NewCycle }, "Mon 09:00")
            .Status("Mon 12:00", StatusCategory.Resolved).Priority("Mon 13:00", Priority.High).Status("Wed 09:00", StatusCategory.Open);

        Assert.Equal(
            [(1, Met, "P3", At("Mon 17:00")), (2, Running, "P2", At("Wed 13:00"))],
            log.Clocks("Wed 10:00").Select(c => (c.Cycle, c.State, c.RuleName, c.DueAt!.Value)));
    }

    [Fact]
    public void A_closed_ticket_that_an_imported_log_takes_up_again_should_continue_in_total_mode()
    {
        var log = Open(_terms, ByPriority, "Mon 09:00")
            .Status("Mon 12:00", StatusCategory.Closed).Priority("Tue 09:00", Priority.High).Status("Wed 09:00", StatusCategory.Open);

        Assert.Equal((Running, "P2", At("Wed 10:00")), (log.Clock(Resolution, "Wed 09:00").State, log.Clock(Resolution, "Wed 09:00").RuleName, log.Clock(Resolution, "Wed 09:00").DueAt));
    }
}
