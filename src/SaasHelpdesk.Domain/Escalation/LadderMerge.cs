using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>Inheritance of ladders: a tenant takes the provider's and may override single steps.</summary>
public static class LadderMerge
{
    /// <summary>Lays a ladder's own steps over the inherited ones, by number.</summary>
    /// <param name="own">The tenant's ladder.</param>
    /// <param name="inherited">The ladder that <see cref="EscalationLadder.Inherits"/> names; null if it names none.</param>
    /// <returns>The merged ladder; refused with <c>ladder.unknown-parent</c> or <c>ladder.deep-inheritance</c>.</returns>
    public static Result<MergedLadder> Merge(EscalationLadder own, EscalationLadder? inherited = null)
    {
        if (own.Inherits is { } parent && (inherited is null || inherited.Id != parent))
            return LadderErrors.UnknownParent(parent);
        if (own.Inherits is not null && inherited!.Inherits is not null)
            return LadderErrors.DeepInheritance(inherited.Id);

        var steps = new SortedDictionary<int, (LadderStep Step, StepOrigin Origin)>();
        if (own.Inherits is not null)
        {
            foreach (var step in inherited!.Steps)
                steps[step.Number] = (step, StepOrigin.Inherited);
        }

        foreach (var step in own.Steps)
            steps[step.Number] = (step, steps.ContainsKey(step.Number) ? StepOrigin.Overridden : StepOrigin.Own);

        var inEffect = steps.Values.Where(s => !s.Step.Disabled).ToList();
        return new MergedLadder(
            own with { Steps = [.. inEffect.Select(s => s.Step)] },
            [.. inEffect.Select(s => s.Origin)]);
    }
}
