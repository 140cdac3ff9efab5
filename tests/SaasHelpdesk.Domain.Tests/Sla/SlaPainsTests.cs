using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using static SaasHelpdesk.Domain.Sla.SlaClockState;
using static SaasHelpdesk.Domain.Sla.SlaMetric;
using static SaasHelpdesk.Domain.Tests.Sla.TestTerms;
using static SaasHelpdesk.Domain.Tests.Sla.TicketLog;

namespace SaasHelpdesk.Domain.Tests.Sla;

/// <summary>What users of other helpdesks complain about, row by row.</summary>
public sealed class SlaPainsTests
{
    private readonly TestTerms _terms = new();

    [Fact]
    public void A1_next_response_should_not_start_before_the_first_response_is_met()
    {
        var log = Open(_terms, Policy(Target(FirstResponse, 8), Target(NextResponse, 1)), "Mon 09:00").Customer("Mon 09:30").Customer("Mon 10:00");

        Assert.Equal(Idle, log.Clock(NextResponse, "Mon 12:00").State);
        Assert.Equal(At("Mon 17:00"), log.Clock(FirstResponse, "Mon 12:00").DueAt);
    }

    [Fact]
    public void A2_no_response_clock_should_run_when_the_agent_wrote_last()
    {
        var log = Open(_terms, Policy(Target(NextResponse, 1)), "Mon 09:00").Agent("Mon 10:00").Customer("Mon 11:00").Agent("Mon 11:30");

        Assert.Equal([Met, Idle], log.Clocks("Fri 17:00").Select(c => c.State));
        Assert.DoesNotContain(log.Moments("Fri 17:00"), m => m.Kind == SlaMomentKind.Breach);
    }

    [Fact]
    public void A3_due_should_be_right_at_once_after_a_reply_and_after_a_customer_message()
    {
        var log = Open(_terms, Policy(Target(NextResponse, 2)), "Mon 09:00").Agent("Mon 10:00").Customer("Mon 11:00");
        Assert.Equal(At("Mon 13:00"), log.Clock(NextResponse, "Mon 11:00").DueAt);

        // The oldest unanswered message counts.
        log.Customer("Mon 12:00");
        Assert.Equal(At("Mon 13:00"), log.Clock(NextResponse, "Mon 12:00").DueAt);

        log.Agent("Mon 12:30").Customer("Mon 14:00");
        Assert.Equal(Met, log.Clock(NextResponse, "Mon 14:00").State);
        Assert.Equal(At("Mon 16:00"), log.Clock(NextResponse, "Mon 14:00", cycle: 2).DueAt);
    }

    [Fact]
    public void A4_a_pause_over_the_weekend_should_move_due_by_the_business_time_it_took()
    {
        var log = Open(_terms, Policy(Target(Resolution, 4)), "Fri 14:00")
            .Status("Fri 16:00", StatusCategory.PendingCustomer).Status("Mon2 10:00", StatusCategory.Open);

        Assert.Equal(At("Mon2 12:00"), log.Clock(Resolution, "Mon2 10:00").DueAt);
        var pause = Assert.Single(log.Ledger(Resolution, "Mon2 10:00"), s => s.Kind == SlaSpanKind.Paused);
        Assert.Equal((Duration.FromHours(66), Duration.FromHours(2)), (pause.Length, pause.OpenTime));
    }

    [Fact]
    public void A5_hold_time_should_never_be_counted_however_often_it_is_held()
    {
        var log = Open(_terms, Policy(Target(Resolution, 8)), "Mon 09:00");
        for (var hour = 10; hour < 16; hour += 2)
            log.Status($"Mon {hour}:00", StatusCategory.PendingCustomer).Status($"Mon {hour + 1}:00", StatusCategory.Open);

        var clock = log.Clock(Resolution, "Mon 16:00");

        Assert.Equal((Duration.FromHours(4), At("Tue 12:00"), 7), (clock.Elapsed, clock.DueAt, clock.Generation));
    }

    [Fact]
    public void A6_resolving_should_not_fulfil_the_response()
    {
        var log = Open(_terms, Policy(Target(FirstResponse, 4), Target(Resolution, 8)), "Mon 09:00").Status("Mon 10:00", StatusCategory.Resolved);

        Assert.Equal(Met, log.Clock(Resolution, "Mon 10:00").State);
        var response = log.Clock(FirstResponse, "Mon 10:00");
        Assert.Equal((Paused, StatusCategory.Resolved, null), (response.State, response.PauseReason, response.DueAt));
        Assert.Equal(Met, log.Agent("Mon 10:05").Clock(FirstResponse, "Mon 10:05").State);
    }

    [Fact]
    public void A7_a_priority_switch_should_keep_the_pauses_earned()
    {
        var policy = Policy(
            Rule("P2", For(Priority.High), Target(Resolution, 4)),
            Rule("P3", For(Priority.Moderate), Target(Resolution, 8)));
        var log = Open(_terms, policy, "Mon 09:00")
            .Status("Mon 10:00", StatusCategory.PendingCustomer).Status("Mon 14:00", StatusCategory.Open)
            .Priority("Mon 15:00", Priority.High);

        var clock = log.Clock(Resolution, "Mon 15:00");

        Assert.Equal((Duration.FromHours(2), At("Mon 17:00")), (clock.Elapsed, clock.DueAt));
    }

    [Fact]
    public void A8_the_second_team_should_get_a_clock_of_its_own_beside_the_customers()
    {
        var log = Open(_terms, Policy(Target(Resolution, 8), Target(TeamOwnership, 2)), "Mon 09:00", team: "first").HandOver("Mon 10:30", "second");

        Assert.Equal(At("Mon 12:30"), log.Clock(TeamOwnership, "Mon 10:30", cycle: 2).DueAt);
        Assert.Equal(At("Mon 17:00"), log.Clock(Resolution, "Mon 10:30").DueAt);
    }

    [Fact]
    public void A9_neither_SLA_nor_OLA_should_be_violated_while_pending()
    {
        var log = Open(_terms, Policy(Target(Resolution, 2), Target(TeamOwnership, 2)), "Mon 09:00", team: "first")
            .Status("Mon 10:00", StatusCategory.PendingThirdParty);

        Assert.All(log.Clocks("Fri 17:00"), c => Assert.Equal((Paused, null), (c.State, c.DueAt)));
    }

    [Fact]
    public void A10_nothing_should_go_out_while_pending()
    {
        var target = Target(Resolution, 2) with { Warnings = [WarningPoint.AtPercent(90), WarningPoint.BeforeDue(Duration.FromMinutes(30))] };
        var log = Open(_terms, Policy(target), "Mon 09:00").Status("Mon 10:00", StatusCategory.PendingUntil);

        Assert.Empty(log.Moments("Fri 17:00"));
    }

    [Fact]
    public void A11_the_time_between_resolved_and_reopened_should_be_a_span_of_its_own_kind()
    {
        var log = Open(_terms, Policy(Target(Resolution, 8)), "Mon 09:00")
            .Status("Mon 10:00", StatusCategory.Resolved).Status("Tue 10:00", StatusCategory.Open);

        var ledger = log.Ledger(Resolution, "Tue 11:00");

        Assert.Equal([SlaSpanKind.Counted, SlaSpanKind.Resolved, SlaSpanKind.Counted], ledger.Select(s => s.Kind));
        Assert.Equal(Duration.FromHours(2), log.Clock(Resolution, "Tue 11:00").Elapsed);
    }

    [Fact]
    public void A12_a_running_clock_should_not_be_confused_by_a_wait_for_a_date()
    {
        var log = Open(_terms, Policy(Target(Resolution, 8)), "Mon 09:00")
            .Status("Mon 10:00", StatusCategory.PendingUntil).Status("Wed 09:00", StatusCategory.Open);

        Assert.Equal(At("Wed 16:00"), log.Clock(Resolution, "Wed 09:00").DueAt);
    }

    [Theory]
    [InlineData("Mon 19:00")]
    [InlineData("Tue 03:00")]
    [InlineData("Tue 09:00")]
    public void A13_a_resume_outside_opening_hours_should_not_put_due_outside_opening_hours(string resumed)
    {
        var log = Open(_terms, Policy(Target(Resolution, 3)), "Mon 15:00")
            .Status("Mon 16:00", StatusCategory.PendingCustomer).Status(resumed, StatusCategory.Open);

        Assert.Equal(At("Tue 11:00"), log.Clock(Resolution, resumed).DueAt);
    }

    [Theory]
    [InlineData(StatusCategory.PendingCustomer)]
    [InlineData(StatusCategory.PendingThirdParty)]
    [InlineData(StatusCategory.PendingUntil)]
    [InlineData(StatusCategory.Resolved)]
    public void A14_a_status_should_stop_the_clock(StatusCategory category)
    {
        var log = Open(_terms, Policy(Target(Resolution, 1)), "Mon 09:00").Status("Mon 09:30", category);

        Assert.False(log.Clock(Resolution, "Fri 17:00").IsBreached);
        Assert.Equal(Duration.FromMinutes(30), log.Clock(Resolution, "Fri 17:00").Elapsed);
    }
}
