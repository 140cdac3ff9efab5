using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>
/// Collects moments: those that were reached in past segments, and those that open clocks will reach. Each is taken once a cycle, the first time;
/// so a re-target never repeats one.
/// </summary>
internal sealed class MomentTrace
{
    private readonly List<SlaMoment> _moments = [];

    /// <summary>A running segment ended at <paramref name="end"/> with <paramref name="elapsed"/>.</summary>
    public void Passed(in ClockCycle cycle, Duration elapsed, Instant end) => Take(cycle, elapsed, end);

    /// <summary>The running segment goes on.</summary>
    public void Coming(in ClockCycle cycle) => Take(cycle, Duration.MaxValue, Instant.MaxValue);

    /// <summary>A change made the cycle late at once.</summary>
    public void BecameLate(in ClockCycle cycle, Instant at) => Add(cycle, SlaMomentKind.Breach, 0, at, at, null);

    /// <summary>
    /// The cycle is not late after all facts of this instant: a breach that would fire only now does not. What fired before stays, since it happened.
    /// </summary>
    public void Retract(in ClockCycle cycle, Instant at)
    {
        var id = new SlaMomentId(cycle.Metric, cycle.Number, SlaMomentKind.Breach, 0);
        for (var i = _moments.Count - 1; i >= 0; i--)
        {
            if (_moments[i].Id == id && _moments[i].FiresAt >= at)
                _moments.RemoveAt(i);
        }
    }

    public ImmutableArray<SlaMoment> ToMoments()
    {
        _moments.Sort();
        return [.. _moments];
    }

    // A fact at the very instant of a warning or step comes first; a breach that the verdict already knows of is never left out.
    private void Take(in ClockCycle cycle, Duration reached, Instant end)
    {
        var terms = cycle.Terms!;
        if (reached < terms.FirstMoment)
            return;
        var warnings = terms.Warnings;
        for (var i = 0; i < warnings.Length && cycle.Elapsed <= terms.Target; i++)
        {
            if (warnings[i] <= reached && When(cycle, warnings[i]) is var at && at < end)
                Add(cycle, SlaMomentKind.Warning, i + 1, at, at, null);
        }

        var late = cycle.SegmentStart;
        if (!cycle.IsLate && terms.Target < reached)
        {
            late = When(cycle, terms.Target + ClockCycle.Microsecond);
            Add(cycle, SlaMomentKind.Breach, 0, terms.Add(cycle.SegmentStart, terms.Target - cycle.Elapsed), late, null);
        }

        foreach (var step in terms.Steps)
        {
            if (step.Elapsed > reached)
                continue;
            var at = When(cycle, step.Elapsed);
            var fires = step.Elapsed >= terms.Target ? Instant.Max(at, late) : at;
            if (fires < end && !(step.Elapsed == terms.Target && !cycle.IsLate && reached <= terms.Target))
                Add(cycle, SlaMomentKind.LadderStep, step.Step.Number, at, fires, step);
        }
    }

    private static Instant When(in ClockCycle cycle, Duration elapsed) =>
        elapsed <= cycle.Elapsed ? cycle.SegmentStart : cycle.Terms!.Add(cycle.SegmentStart, elapsed - cycle.Elapsed);

    private void Add(in ClockCycle cycle, SlaMomentKind kind, int number, Instant at, Instant fires, Escalation.LadderStepTerms? step)
    {
        var id = new SlaMomentId(cycle.Metric, cycle.Number, kind, number);
        foreach (var moment in _moments)
        {
            if (moment.Id == id)
                return;
        }

        _moments.Add(new SlaMoment(id, at, fires, cycle.Terms!, step));
    }
}
