using NodaTime;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Serialization;

namespace SaasHelpdesk.Domain.Tests.Escalation;

public sealed class LadderValidationTests
{
    private static readonly LadderStep Good = new() { Number = 1, Offset = LadderOffset.AtPercent(50), Actions = [new NotifyAction(NotifyTarget.Assignee)] };

    public static TheoryData<string> Codes =>
        ["ladder.name-missing", "ladder.step-number", "ladder.duplicate-step", "ladder.offset", "ladder.percent", "ladder.no-actions",
         "ladder.notify-target", "ladder.reassign-target", "ladder.status-missing"];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Check_should_refuse_what_is_wrong(string code)
    {
        var ladder = code switch
        {
            "ladder.name-missing" => Ladder(Good) with { Name = "" },
            "ladder.step-number" => Ladder(Good with { Number = 1000 }),
            "ladder.duplicate-step" => Ladder(Good, Good),
            "ladder.offset" => Ladder(Good with { Offset = new LadderOffset { Percent = 1, FromDue = Duration.Zero } }),
            "ladder.percent" => Ladder(Good with { Offset = LadderOffset.AtPercent(1001) }),
            "ladder.no-actions" => Ladder(Good with { Actions = [] }),
            "ladder.notify-target" => Ladder(Good with { Actions = [new NotifyAction(new NotifyTarget(NotifyTargetKind.Person))] }),
            "ladder.reassign-target" => Ladder(Good with { Actions = [new ReassignAction(new("second"), 2)] }),
            _ => Ladder(Good with { Actions = [new SetStatusAction("")] }),
        };

        Assert.Equal(code, Assert.Single(LadderValidation.Check(ladder)).Code);
    }

    [Fact]
    public void Check_should_accept_a_good_ladder_and_a_disabled_step() =>
        Assert.Empty(LadderValidation.Check(Ladder(Good, Good with { Number = 2, Disabled = true, Actions = [] })));

    [Fact]
    public void A_ladder_should_read_back_as_it_was_written()
    {
        var ladder = Ladder(Good with
        {
            Actions =
            [
                new NotifyAction(NotifyTarget.TeamOf(new("second"))), new ReassignAction(Level: 2), new RaisePriorityAction(), new AddWatcherAction(new("max")),
                new SetStatusAction("In progress"), new WebhookAction(new("pager")),
            ],
            OnlyWhile = [LadderGuard.Unassigned],
            Offset = LadderOffset.BeforeDue(Duration.FromMinutes(15)),
        });

        var copy = DomainJson.Deserialize<EscalationLadder>(DomainJson.Serialize(ladder));

        Assert.Equal(DomainJson.Serialize(ladder), DomainJson.Serialize(copy));
        Assert.Equal(ladder.Steps[0].Actions.AsEnumerable(), copy.Steps[0].Actions.AsEnumerable());
    }

    private static EscalationLadder Ladder(params LadderStep[] steps) => new() { Id = new("ladder"), Name = "Ladder", Steps = [.. steps] };
}
