using SaasHelpdesk.Domain.Escalation;

namespace SaasHelpdesk.Domain.Tests.Escalation;

public sealed class LadderMergeTests
{
    private static readonly EscalationLadder Provider = new()
    {
        Id = new("provider"),
        Name = "Provider",
        Steps = [Step(1, 50), Step(2, 75), Step(3, 100)],
    };

    [Fact]
    public void Merge_should_override_drop_and_add_single_steps()
    {
        var own = new EscalationLadder
        {
            Id = new("own"),
            Name = "Own",
            Inherits = Provider.Id,
            Steps = [Step(9, 150), Step(2, 80), Step(3, 100) with { Disabled = true }],
        };

        var merged = LadderMerge.Merge(own, Provider).Value;

        Assert.Equal([(1, 50), (2, 80), (9, 150)], merged.Ladder.Steps.Select(s => (s.Number, s.Offset.Percent!.Value)));
        Assert.Equal([StepOrigin.Inherited, StepOrigin.Overridden, StepOrigin.Own], merged.Origins.AsEnumerable());
        Assert.Equal(own.Id, merged.Ladder.Id);
    }

    [Fact]
    public void Merge_should_give_the_own_steps_when_nothing_is_inherited() =>
        Assert.Equal(3, LadderMerge.Merge(Provider).Value.Ladder.Steps.Length);

    [Fact]
    public void Merge_should_refuse_an_unknown_parent()
    {
        var own = Provider with { Inherits = new("other") };

        Assert.Equal("ladder.unknown-parent", LadderMerge.Merge(own).Refusal?.Code);
        Assert.Equal("ladder.unknown-parent", LadderMerge.Merge(own, Provider).Refusal?.Code);
    }

    [Fact]
    public void Merge_should_refuse_a_parent_that_inherits()
    {
        var own = Provider with { Id = new("own"), Inherits = Provider.Id };

        Assert.Equal("ladder.deep-inheritance", LadderMerge.Merge(own, Provider with { Inherits = new("grand") }).Refusal?.Code);
    }

    private static LadderStep Step(int number, int percent) => new()
    {
        Number = number,
        Offset = LadderOffset.AtPercent(percent),
        Actions = [new NotifyAction(NotifyTarget.Manager)],
    };
}
