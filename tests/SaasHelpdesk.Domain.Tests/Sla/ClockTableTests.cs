using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using static SaasHelpdesk.Domain.Sla.SlaMetric;
using static SaasHelpdesk.Domain.Tests.Sla.TestTerms;
using static SaasHelpdesk.Domain.Tests.Sla.TicketLog;

namespace SaasHelpdesk.Domain.Tests.Sla;

/// <summary>The numbers that every implementation must reproduce.</summary>
public sealed class ClockTableTests
{
    private readonly TestTerms _terms = new();

    [Fact]
    public void First_response_of_1_h_created_Friday_16_30_should_be_due_Monday_09_30() =>
        Assert.Equal(At("Mon2 09:30"), Open(_terms, Policy(Target(FirstResponse, 1)), "Fri 16:30").Clock(FirstResponse, "Fri 16:30").DueAt);

    [Fact]
    public void Eight_hours_from_09_00_should_be_due_at_closing_the_same_day() =>
        Assert.Equal(At("Mon 17:00"), Open(_terms, Policy(Target(Resolution, 8)), "Mon 09:00").Clock(Resolution, "Mon 09:00").DueAt);

    [Fact]
    public void Four_hours_from_16_00_should_be_due_next_day_10_00_and_3_pending_hours_should_move_it_by_3()
    {
        var log = Open(_terms, Policy(Target(Resolution, 4, "long")), "Mon 16:00");
        Assert.Equal(At("Tue 10:00"), log.Clock(Resolution, "Mon 16:00").DueAt);

        log.Status("Mon 17:00", StatusCategory.PendingCustomer).Status("Tue 10:00", StatusCategory.Open);
        Assert.Equal(At("Tue 13:00"), log.Clock(Resolution, "Tue 10:00").DueAt);
    }

    [Fact]
    public void P3_with_3_h_at_10_00_that_becomes_P2_with_2_h_at_11_00_should_be_due_12_00()
    {
        var policy = Policy(
            Rule("P2", For(Priority.High), Target(Resolution, 2)),
            Rule("P3", For(Priority.Moderate), Target(Resolution, 3)));
        var log = Open(_terms, policy, "Mon 10:00").Priority("Mon 11:00", Priority.High);

        var clock = log.Clock(Resolution, "Mon 11:00");

        Assert.Equal((At("Mon 12:00"), "P2", 2), (clock.DueAt, clock.RuleName, clock.Generation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Team_2_that_got_it_at_10_30_with_an_OLA_of_1_h_should_be_due_11_30(bool traitsFirst)
    {
        var policy = Policy(
            Rule("team 1", ForTeam("team-1"), Target(TeamOwnership, 2)),
            Rule("team 2", ForTeam("team-2"), Target(TeamOwnership, 1)));
        var log = Open(_terms, policy, "Mon 09:00", team: "team-1");
        var traits = new TicketTraits { Team = new("team-2") };
        _ = traitsFirst
            ? log.Traits("Mon 10:30", traits).HandOver("Mon 10:30", "team-2")
            : log.HandOver("Mon 10:30", "team-2").Traits("Mon 10:30", traits);

        Assert.Equal(At("Mon 11:00"), log.Clock(TeamOwnership, "Mon 10:00").DueAt);
        Assert.Equal(At("Mon 11:30"), log.Clock(TeamOwnership, "Mon 10:30", cycle: 2).DueAt);
        Assert.Equal((SlaClockState.Met, At("Mon 11:00")), (log.Clock(TeamOwnership, "Mon 12:00").State, log.Clock(TeamOwnership, "Mon 12:00").DueAt));
    }

    [Fact]
    public void Next_response_should_be_idle_and_never_overdue_when_answered_and_the_customer_is_silent()
    {
        var log = Open(_terms, Policy(Target(NextResponse, 1)), "Mon 09:00").Agent("Mon 10:00");

        var clock = log.Clock(NextResponse, "Fri 17:00");

        Assert.Equal((SlaClockState.Idle, null, 0), (clock.State, clock.DueAt, clock.Generation));
        Assert.Empty(log.Moments("Fri 17:00"));
    }

    [Fact]
    public void Next_response_should_be_stopped_when_resolved_and_thanks_is_the_last_message()
    {
        var log = Open(_terms, Policy(Target(NextResponse, 1)), "Mon 09:00")
            .Agent("Mon 10:00").Customer("Mon 11:00").Status("Mon 11:30", StatusCategory.Resolved).Customer("Mon 12:00");

        var clock = Assert.Single(log.Clocks("Fri 17:00"));

        Assert.Equal((SlaClockState.Met, At("Mon 11:30")), (clock.State, clock.StoppedAt));
    }

    [Fact]
    public void A_clock_paused_across_its_due_time_should_have_no_breach_no_warning_and_no_mail()
    {
        var target = Target(Resolution, 2) with { Warnings = [WarningPoint.AtPercent(75)] };
        var log = Open(_terms, Policy(target), "Mon 09:00").Status("Mon 10:00", StatusCategory.PendingThirdParty);

        var clock = log.Clock(Resolution, "Fri 12:00");

        Assert.Equal((SlaClockState.Paused, StatusCategory.PendingThirdParty, null), (clock.State, clock.PauseReason, clock.DueAt));
        Assert.Equal(Duration.FromHours(1), clock.Remaining);
        Assert.Empty(log.Moments("Fri 12:00"));
    }
}
