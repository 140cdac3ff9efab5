using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Sla;

internal ref partial struct ClockEngine
{
    /// <summary>Every cycle that ever had a target, by metric and cycle, and an idle clock for each metric that waits for its next.</summary>
    public readonly ImmutableArray<SlaClock> ToClocks(Instant now)
    {
        var clocks = ImmutableArray.CreateBuilder<SlaClock>((_kept?.Count ?? 0) + ClockCycles.Count);
        for (var i = 0; i < ClockCycles.Count; i++)
        {
            ref readonly var cycle = ref _cycles[i];
            for (var k = 0; k < (_kept?.Count ?? 0); k++)
            {
                if (_kept![k].Metric == cycle.Metric)
                    clocks.Add(_kept[k]);
            }

            if (cycle.ToClock(now) is { } clock)
                clocks.Add(clock);
            if (IdleClock(cycle) is { } idle)
                clocks.Add(idle);
        }

        return clocks.DrainToImmutable();
    }

    /// <summary>Hands open clocks over to the trace.</summary>
    public void Finish(Instant now)
    {
        for (var i = 0; i < ClockCycles.Count; i++)
            _cycles[i].Finish(now, _trace);
    }

    private readonly SlaClock? IdleClock(in ClockCycle cycle)
    {
        if (cycle.IsOpen || IsStopped || _merged || TargetOf(cycle.Metric) is not { } target)
            return null;
        if (cycle.Metric is not (SlaMetric.NextResponse or SlaMetric.PeriodicUpdate or SlaMetric.TeamOwnership))
            return null;
        return new SlaClock
        {
            Metric = cycle.Metric,
            Cycle = cycle.Number + 1,
            Generation = 0,
            State = SlaClockState.Idle,
            Elapsed = Duration.Zero,
            Terms = target,
        };
    }

    // The next cycle takes the place of an ended one.
    private void Keep(in ClockCycle ended)
    {
        if (ended.ToClock(Instant.MinValue) is { } clock)
            (_kept ??= []).Add(clock);
    }
}
