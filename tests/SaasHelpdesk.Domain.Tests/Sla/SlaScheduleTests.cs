using NodaTime;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using static SaasHelpdesk.Domain.Sla.SlaMetric;
using static SaasHelpdesk.Domain.Tests.Sla.TestTerms;
using static SaasHelpdesk.Domain.Tests.Sla.TicketLog;

namespace SaasHelpdesk.Domain.Tests.Sla;

public sealed class SlaScheduleTests
{
    private static readonly Duration Microsecond = Duration.FromNanoseconds(1000);
    private readonly TestTerms _terms = new();

    [Fact]
    public void Moments_should_come_in_the_order_in_which_they_fire_with_stable_keys()
    {
        AddLadder(Step(1, LadderOffset.BeforeDue(Duration.FromMinutes(30))), Step(2, LadderOffset.AtPercent(100)), Step(5, LadderOffset.AfterDue(Duration.FromHours(1))));
        var target = Target(Resolution, 4) with { Warnings = [WarningPoint.AtPercent(50), WarningPoint.BeforeDue(Duration.FromHours(1))], Ladder = new("ladder") };

        var moments = Open(_terms, Policy(target), "Mon 09:00").Moments("Mon 09:00");

        Assert.Equal(
            [
                ("resolution/1/warning/1", At("Mon 11:00"), At("Mon 11:00")),
                ("resolution/1/warning/2", At("Mon 12:00"), At("Mon 12:00")),
                ("resolution/1/step/1", At("Mon 12:30"), At("Mon 12:30")),
                ("resolution/1/breach", At("Mon 13:00"), At("Mon 13:00") + Microsecond),
                ("resolution/1/step/2", At("Mon 13:00"), At("Mon 13:00") + Microsecond),
                ("resolution/1/step/5", At("Mon 14:00"), At("Mon 14:00")),
            ],
            moments.Select(m => (m.Key, m.At, m.FiresAt)));
    }

    [Fact]
    public void Breach_due_at_closing_time_should_fire_after_the_next_opening()
    {
        var breach = Assert.Single(Open(_terms, Policy(Target(Resolution, 8)), "Mon 09:00").Moments("Mon 09:00"));

        Assert.Equal((At("Mon 17:00"), At("Tue 09:00") + Microsecond), (breach.At, breach.FiresAt));
    }

    [Fact]
    public void Moments_should_hold_what_stopped_clocks_missed()
    {
        // The answer came late but is known before anybody was told of the breach.
        var log = Open(_terms, Policy(Target(FirstResponse, 1)), "Mon 09:00").Agent("Mon 11:00");

        var breach = Assert.Single(log.Moments("Mon 12:00"));

        Assert.Equal((SlaMomentKind.Breach, At("Mon 10:00")), (breach.Kind, breach.At));
    }

    [Fact]
    public void Moments_should_be_laid_out_again_when_a_paused_clock_resumes()
    {
        var target = Target(Resolution, 4) with { Warnings = [WarningPoint.AtPercent(25), WarningPoint.AtPercent(75)] };
        var log = Open(_terms, Policy(target), "Mon 09:00").Status("Mon 11:00", StatusCategory.PendingCustomer);
        Assert.Equal("resolution/1/warning/1", Assert.Single(log.Moments("Tue 09:00")).Key);

        log.Status("Tue 09:00", StatusCategory.Open);
        Assert.Equal([At("Mon 10:00"), At("Tue 10:00"), At("Tue 11:00")], log.Moments("Tue 09:00").Select(m => m.At));
    }

    [Fact]
    public void Raising_priority_should_re_target_without_firing_old_steps_again()
    {
        AddLadder(Step(1, LadderOffset.AtPercent(50)), Step(2, LadderOffset.AtPercent(90)));
        var policy = Policy(
            Rule("P2", For(Priority.High), Target(Resolution, 6) with { Ladder = new("ladder") }),
            Rule("P3", For(Priority.Moderate), Target(Resolution, 8) with { Ladder = new("ladder") }));
        var log = Open(_terms, policy, "Mon 09:00").Priority("Mon 13:30", Priority.High);

        Assert.Equal([("resolution/1/step/1", At("Mon 13:00")), ("resolution/1/step/2", At("Mon 14:24")), ("resolution/1/breach", At("Mon 15:00"))], log.Moments("Mon 13:30").Select(m => (m.Key, m.At)));
    }

    [Fact]
    public void A_change_that_passes_steps_should_fire_them_at_the_change_but_no_warning_of_what_is_late()
    {
        AddLadder(Step(1, LadderOffset.AtPercent(50)), Step(2, LadderOffset.AfterDue(Duration.FromHours(1))));
        var policy = Policy(
            Rule("P2", For(Priority.High), Target(Resolution, 2) with { Ladder = new("ladder"), Warnings = [WarningPoint.AtPercent(80)] }),
            Rule("P3", For(Priority.Moderate), Target(Resolution, 8)));
        var log = Open(_terms, policy, "Mon 09:00").Priority("Mon 11:30", Priority.High);

        Assert.Equal(
            [("resolution/1/breach", At("Mon 11:30")), ("resolution/1/step/1", At("Mon 11:30")), ("resolution/1/step/2", At("Mon 12:00"))],
            log.Moments("Mon 11:30").Select(m => (m.Key, m.FiresAt)));
    }

    [Fact]
    public void A_fact_at_the_instant_of_a_warning_should_come_first()
    {
        var target = Target(FirstResponse, 4) with { Warnings = [WarningPoint.AtPercent(50)] };

        Assert.Empty(Open(_terms, Policy(target), "Mon 09:00").Agent("Mon 11:00").Moments("Mon 12:00"));
    }

    [Fact]
    public void Two_facts_of_one_instant_should_be_judged_together()
    {
        var policy = Policy(
            Rule("P1", For(Priority.Critical), Target(Resolution, 1)),
            Rule("P3", For(Priority.Moderate), Target(Resolution, 8)));
        var log = Open(_terms, policy, "Mon 09:00").Priority("Mon 12:00", Priority.Critical).Priority("Mon 12:00", Priority.Moderate);

        Assert.Equal(At("Mon 17:00"), Assert.Single(log.Moments("Mon 12:00")).At);
    }

    [Fact]
    public void A_clock_that_loses_its_target_in_the_instant_in_which_it_became_late_should_breach_when_the_target_is_back()
    {
        var log = Open(_terms, Policy(Target(Resolution, 2)), "Mon 12:00").EarlierStart("Mon 13:00", "Mon 09:00").Pin("Mon 13:00", null);
        Assert.Empty(log.Moments("Mon 14:00"));

        log.Pin("Mon 15:00", _terms.Add(Policy(Target(Resolution, 2)), configurationVersion: 2));

        Assert.Equal(At("Mon 15:00"), Assert.Single(log.Moments("Mon 15:00")).At);
        Assert.Equal(At("Mon 15:00"), log.Clock(Resolution, "Mon 15:00").DueAt);
    }

    private static LadderStep Step(int number, LadderOffset offset) => new() { Number = number, Offset = offset, Actions = [new RaisePriorityAction()] };

    private void AddLadder(params LadderStep[] steps) =>
        _terms.Ladders.Add(new("ladder"), new EscalationLadder { Id = new("ladder"), Name = "Ladder", Steps = [.. steps] });
}
