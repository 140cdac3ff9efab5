using System.Collections.Immutable;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>Checks a ladder at edit time.</summary>
public static class LadderValidation
{
    private const int MaxStepNumber = 999;
    private const int MaxPercent = 1000;
    private const int Levels = 3;

    /// <summary>Everything that is wrong with a ladder's own text; empty if it may be saved.</summary>
    public static ImmutableArray<Refusal> Check(EscalationLadder ladder)
    {
        var found = ImmutableArray.CreateBuilder<Refusal>();
        if (string.IsNullOrWhiteSpace(ladder.Name))
            found.Add(LadderErrors.NameMissing());

        var numbers = new HashSet<int>();
        for (var i = 0; i < ladder.Steps.Length; i++)
        {
            var step = ladder.Steps[i];
            var field = $"steps[{i}]";
            if (step.Number is < 1 or > MaxStepNumber)
                found.Add(LadderErrors.StepNumber(step.Number, $"{field}.number"));
            if (!numbers.Add(step.Number))
                found.Add(LadderErrors.DuplicateStep(step.Number, $"{field}.number"));
            if (Check(step.Offset, $"{field}.offset") is { } offset)
                found.Add(offset);
            if (step.Actions.IsEmpty && !step.Disabled)
                found.Add(LadderErrors.NoActions(step.Number, $"{field}.actions"));
            for (var a = 0; a < step.Actions.Length; a++)
            {
                if (Check(step.Actions[a], $"{field}.actions[{a}]") is { } action)
                    found.Add(action);
            }
        }

        return found.ToImmutable();
    }

    private static Refusal? Check(LadderOffset offset, string field) => offset switch
    {
        { Percent: null, FromDue: null } or { Percent: not null, FromDue: not null } => LadderErrors.Offset(field),
        { Percent: { } percent } when percent is < 1 or > MaxPercent => LadderErrors.Percent(percent, $"{field}.percent"),
        _ => null,
    };

    private static Refusal? Check(LadderAction action, string field) => action switch
    {
        NotifyAction { Target: { Kind: NotifyTargetKind.Person, User: null } or { Kind: NotifyTargetKind.Team, Team: null } } =>
            LadderErrors.NotifyTarget(field),
        ReassignAction r when r.Team is null == r.Level is null || r.Level is < 1 or > Levels => LadderErrors.ReassignTarget(field),
        SetStatusAction s when string.IsNullOrWhiteSpace(s.Status) => LadderErrors.StatusMissing(field),
        _ => null,
    };
}
