using NodaTime;

namespace SaasHelpdesk.Domain.Sla;

internal partial struct ClockCycle
{
    public readonly Instant SegmentStart => _segmentStart;

    public readonly Duration Elapsed => _elapsed;

    public readonly bool IsLate => _late;

    /// <summary>The cycle as of <paramref name="now"/>, or null if there is none or it never had a target.</summary>
    public readonly SlaClock? ToClock(Instant now)
    {
        if (Number == 0 || Phase == CyclePhase.None || Terms is null)
            return null;
        var (elapsed, late) = (_elapsed, _late);
        if (Phase == CyclePhase.Running)
        {
            elapsed += Terms.Between(_segmentStart, now);
            late |= elapsed > Terms.Target;
        }

        var state = StateOf(late);
        return new SlaClock
        {
            Metric = Metric,
            Cycle = Number,
            Generation = _generation,
            State = state,
            PauseReason = Phase == CyclePhase.Paused ? _pausedIn : null,
            StartedAt = _startedAt,
            DueAt = state switch
            {
                SlaClockState.Running => DueFrom(_segmentStart, _elapsed),
                SlaClockState.Met => DueFrom(_judgedFrom, _judgedElapsed),
                SlaClockState.BreachedOpen or SlaClockState.BreachedMet => _late ? _lateAt : DueFrom(_segmentStart, _elapsed),
                _ => null,
            },
            StoppedAt = IsOpen ? null : _stoppedAt,
            Elapsed = elapsed,
            Terms = Terms,
        };
    }

    /// <summary>Hands what is still open over to the trace, up to <paramref name="now"/>.</summary>
    public void Finish(Instant now, in ClockTrace trace)
    {
        if (!IsOpen)
            return;
        if (Phase == CyclePhase.Running)
            trace.Moments?.Coming(this);
        if (trace.Ledger is not null)
            CloseSegment(now, trace with { Moments = null });
    }

    private readonly SlaClockState StateOf(bool late) => Phase switch
    {
        CyclePhase.Running => late ? SlaClockState.BreachedOpen : SlaClockState.Running,
        CyclePhase.Paused => late ? SlaClockState.BreachedOpen : SlaClockState.Paused,
        CyclePhase.Stopped when IsJudged => late ? SlaClockState.BreachedMet : SlaClockState.Met,
        _ => SlaClockState.Cancelled,
    };
}
