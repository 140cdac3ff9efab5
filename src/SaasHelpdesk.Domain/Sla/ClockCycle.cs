using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>
/// The running state of one clock's latest cycle while facts are applied. Time is added up in segments, each in the target and calendar that were
/// valid in it; a segment ends only when something about this clock changes.
/// </summary>
internal partial struct ClockCycle
{
    /// <summary>The smallest step of event times: a clock is late this much after it was due.</summary>
    internal static readonly Duration Microsecond = Duration.FromNanoseconds(1000);

    private Instant _segmentStart;
    private Instant _startedAt;
    private Instant _stoppedAt;
    private Instant _lateAt;
    private Instant _lateFrom;
    private Instant _judgedFrom;
    private Duration _elapsed;
    private Duration _judgedElapsed;
    private int _generation;
    private StatusCategory _pausedIn;
    private bool _late;
    private bool _restarted;

    public SlaMetric Metric { get; init; }

    /// <summary>0 before the first.</summary>
    public int Number { get; private set; }

    public CyclePhase Phase { get; private set; }

    /// <summary>The valid target, or the last one that was.</summary>
    public TargetTerms? Terms { get; private set; }

    /// <summary>Whether the verdict stands whatever comes.</summary>
    public bool Final { get; set; }

    /// <summary>For stopped cycles: whether there was a target to judge it by when it stopped.</summary>
    public bool IsJudged { get; private set; }

    public readonly bool IsOpen => Phase is CyclePhase.Starting or CyclePhase.Running or CyclePhase.Paused or CyclePhase.Untargeted;

    public void Begin(Instant at, TargetTerms? terms)
    {
        (Number, Phase, Final, Terms) = (Number + 1, CyclePhase.Starting, false, terms);
        (_startedAt, _segmentStart, _elapsed, _generation) = (at, at, Duration.Zero, 1);
        (_late, _restarted) = (false, false);
    }

    /// <summary>Decides what the cycle does from here on.</summary>
    public void Sync(Instant at, bool targeted, StatusCategory category, in ClockTrace trace)
    {
        if (!IsOpen)
            return;
        var phase = !targeted ? CyclePhase.Untargeted
            : category is StatusCategory.Resolved or StatusCategory.Closed || Terms!.PausesIn(category) ? CyclePhase.Paused
            : CyclePhase.Running;
        if (phase == Phase && (phase != CyclePhase.Paused || category == _pausedIn))
            return;

        CloseSegment(at, trace);
        if (Phase != CyclePhase.Starting)
            _generation++;
        if (!targeted)
            TakeBackLateness(at, trace);
        (Phase, _pausedIn) = (phase, category);
    }

    /// <summary>Swaps the target. Elapsed time stays unless <paramref name="restart"/>.</summary>
    public void Retarget(TargetTerms terms, Instant at, bool restart, bool count, in ClockTrace trace)
    {
        var first = Terms is null;
        if (IsOpen)
            CloseSegment(at, trace);
        Terms = terms;
        if (Phase == CyclePhase.Untargeted)
            Phase = CyclePhase.Starting;
        if (restart)
        {
            (_elapsed, _restarted) = (Duration.Zero, true);
            trace.Ledger?.Restart(Metric, Number);
        }

        if (count && !first)
            _generation++;
        JudgeChange(at, trace);
        if (Phase == CyclePhase.Stopped)
            (_judgedFrom, _judgedElapsed) = (_stoppedAt, _elapsed);
    }

    /// <summary>Takes over a target that behaves the same.</summary>
    public void Rename(TargetTerms terms) => Terms = terms;

    public void Stop(Instant at, bool final, in ClockTrace trace)
    {
        var running = Phase == CyclePhase.Running;
        (_judgedFrom, _judgedElapsed) = (_segmentStart, _elapsed);
        CloseSegment(at, trace);
        if (!running)
            (_judgedFrom, _judgedElapsed) = (at, _elapsed);
        (IsJudged, Phase, Final, _stoppedAt) = (Phase != CyclePhase.Untargeted, CyclePhase.Stopped, final, at);
    }

    /// <summary>Ends the cycle unfulfilled: late stays late, the rest has no verdict.</summary>
    public void Expire(Instant at, in ClockTrace trace)
    {
        Stop(at, final: true, trace);
        if (!_late)
            Phase = CyclePhase.Cancelled;
    }

    /// <summary>Ends the cycle without a verdict.</summary>
    public void Cancel(Instant at, in ClockTrace trace)
    {
        CloseSegment(at, trace);
        TakeBackLateness(at, trace);
        (Phase, Final, _stoppedAt) = (CyclePhase.Cancelled, true, at);
    }

    /// <summary>Goes on with a stopped cycle; the time since the stop does not count.</summary>
    public void Resume(Instant at, in ClockTrace trace)
    {
        trace.Ledger?.Add(Metric, Number, _stoppedAt, at, SlaSpanKind.Resolved, null, Terms);
        (Phase, Final, _segmentStart) = (CyclePhase.Starting, false, at);
        _generation++;
    }

    /// <summary>Moves the start back; the time in front counts in the valid calendar.</summary>
    public void StartEarlier(Instant start, Instant at, in ClockTrace trace)
    {
        if (start >= _startedAt)
            return;
        CloseSegment(at, trace);
        if (Terms is not null && Phase != CyclePhase.Untargeted && !_restarted)
            _elapsed += Terms.Between(start, _startedAt);
        trace.Ledger?.Lead(Metric, Number, start, _startedAt, LeadKind, Terms);
        _startedAt = start;
        _generation++;
        JudgeChange(at, trace);
    }

    /// <summary>Forgets a cycle that was over in the instant in which it began.</summary>
    public void DropIfEmpty()
    {
        if (_stoppedAt == _startedAt && Phase == CyclePhase.Stopped)
            (Number, Phase) = (Number - 1, CyclePhase.None);
    }

    private readonly SlaSpanKind LeadKind =>
        _restarted ? SlaSpanKind.Restarted : Phase == CyclePhase.Untargeted ? SlaSpanKind.NoTarget : SlaSpanKind.Counted;

    private void CloseSegment(Instant at, in ClockTrace trace)
    {
        if (at > _segmentStart)
        {
            if (Phase == CyclePhase.Running)
                Count(at, trace);
            trace.Ledger?.Add(Metric, Number, _segmentStart, at, SpanKind, Phase == CyclePhase.Paused ? _pausedIn : null, Terms);
        }

        _segmentStart = at;
    }

    private readonly SlaSpanKind SpanKind => Phase switch
    {
        CyclePhase.Running => SlaSpanKind.Counted,
        CyclePhase.Paused => _pausedIn is StatusCategory.Resolved or StatusCategory.Closed ? SlaSpanKind.Resolved : SlaSpanKind.Paused,
        _ => SlaSpanKind.NoTarget,
    };

    private void Count(Instant at, in ClockTrace trace)
    {
        var elapsed = _elapsed + Terms!.Between(_segmentStart, at);
        trace.Moments?.Passed(this, elapsed, at);
        if (!_late && elapsed > Terms.Target)
        {
            (_late, _lateAt) = (true, DueFrom(_segmentStart, _elapsed));
            _lateFrom = Terms.Add(_segmentStart, Terms.Target + Microsecond - _elapsed);
        }

        _elapsed = elapsed;
    }

    // A change may make a clock late at once, or take lateness back.
    private void JudgeChange(Instant at, in ClockTrace trace)
    {
        if (Terms is null || Phase == CyclePhase.Untargeted)
            return;
        var late = _elapsed > Terms.Target;
        if (late && !_late)
        {
            (_lateAt, _lateFrom) = (at, at);
            trace.Moments?.BecameLate(this, at);
        }
        else if (!late)
        {
            trace.Moments?.Retract(this, at);
        }

        _late = late;
    }

    // What became late only in the instant in which its target is taken away was never late: it may become so again.
    private void TakeBackLateness(Instant at, in ClockTrace trace)
    {
        trace.Moments?.Retract(this, at);
        _late &= _lateFrom < at;
    }

    private readonly Instant DueFrom(Instant at, Duration elapsed) => Terms!.Add(at, Terms.Target - elapsed);
}
