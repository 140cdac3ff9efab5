using NodaTime;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tests.Tickets;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tests.Escalation;

public sealed class LadderDryRunTests
{
    private static readonly EscalationLadder Ladder = new()
    {
        Id = new("ladder"),
        Name = "Ladder",
        Steps =
        [
            new LadderStep { Number = 1, Offset = LadderOffset.AtPercent(50), OnlyWhile = [LadderGuard.Unassigned], Actions = [new NotifyAction(NotifyTarget.TeamLead)] },
            new LadderStep { Number = 2, Offset = LadderOffset.AtPercent(100), Actions = [new ReassignAction(Level: 2), new NotifyAction(NotifyTarget.Manager)] },
            new LadderStep { Number = 3, Offset = LadderOffset.AfterDue(Duration.FromHours(1)), OnlyWhile = [LadderGuard.NotHandedOver], Actions = [new RaisePriorityAction()] },
        ],
    };

    [Fact]
    public void Run_should_say_who_gets_what_when_and_leave_the_ticket_alone()
    {
        var world = World().Open(o => o with { Team = new("first") });
        var before = world.State;

        var stages = LadderDryRun.Run(world.State, world.Context(), TicketWorld.At("Wed 09:00"));

        Assert.Same(before, world.State);
        var due = TicketWorld.At("Mon 13:00");
        Assert.Equal(
            [TicketWorld.At("Mon 11:00"), due + Duration.FromNanoseconds(1000), TicketWorld.At("Mon 14:00")],
            stages.Select(s => s.At));
        Assert.Equal("agent/lea", Assert.Single(stages[0].Deliveries).Target);
        Assert.Equal(
            [typeof(SlaBreached), typeof(TicketHandedOver), typeof(LadderStepFired)],
            stages[1].Events.Select(e => e.GetType()));
        Assert.Contains(stages[1].Deliveries, d => d.Target == "team/second");
        Assert.Contains(stages[1].Deliveries, d => d.Target == "user/max");
        Assert.Equal("notHandedOver", Assert.IsType<LadderStepSkipped>(Assert.Single(stages[2].Events)).Reason);
    }

    [Fact]
    public void Run_should_agree_with_what_happens_when_indeed_nobody_acts()
    {
        var world = World().Open(o => o with { Team = new("first") });
        var stages = LadderDryRun.Run(world.State, world.Context(), TicketWorld.At("Wed 09:00"));

        var events = world.RunUntil("Wed 09:00");

        Assert.Equal(events.Select(e => $"{e.At} {e.GetType().Name}"), stages.SelectMany(s => s.Events).Select(e => $"{e.At} {e.GetType().Name}"));
    }

    private static TicketWorld World() => new(c => TicketWorld.WithPolicy(c, TicketWorld.Hours(SlaMetric.Resolution, 4) with { Ladder = Ladder.Id }) with { Ladders = [Ladder] });
}
