using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Sla.BruteForce;

/// <summary>A cycle that is advanced second by second. Times are seconds since the start of the tables.</summary>
internal sealed class SlowClock(SlaMetric metric, int cycle, int started)
{
    private (((int, int) Segment, SlowTarget? Target) For, int? At) _due;

    public SlaMetric Metric { get; } = metric;

    public int Cycle { get; } = cycle;

    public int Started { get; set; } = started;

    public int? Stopped { get; set; }

    public bool Cancelled { get; set; }

    /// <summary>Whether a re-target or reopening may still change it after the stop.</summary>
    public bool Revivable { get; set; }

    public SlowTarget? Target { get; set; }

    /// <summary>The target by which it is judged, also while there is none.</summary>
    public SlowTarget? LastTarget { get; set; }

    public StatusCategory? PausedIn { get; set; }

    public int Elapsed { get; set; }

    public bool Restarted { get; set; }

    public int? LateSince { get; set; }

    /// <summary>From when on it has run without a break or change, and with what elapsed: the due instant is laid out from there.</summary>
    public (int From, int Elapsed) Segment { get; set; } = (started, 0);

    public bool IsOpen => Stopped is null;

    public bool Runs => IsOpen && Target is not null && PausedIn is null;

    public void Tick(int second)
    {
        if (!Target!.Table[second])
            return;
        if (Elapsed == Target.Seconds && LateSince is null)
            LateSince = Due();
        Elapsed++;
    }

    /// <summary>The first instant from the segment's start on at which the target is used up, in or at the end of open time.</summary>
    public int? Due()
    {
        if (_due.For != (Segment, LastTarget))
            _due = ((Segment, LastTarget), FindDue());
        return _due.At;
    }

    public SlaClockState State => (Stopped, Cancelled, Target) switch
    {
        (_, true, _) => SlaClockState.Cancelled,
        (not null, _, _) => LateSince is null ? SlaClockState.Met : SlaClockState.BreachedMet,
        (null, _, null) => SlaClockState.Cancelled,
        _ => LateSince is not null ? SlaClockState.BreachedOpen : PausedIn is not null ? SlaClockState.Paused : SlaClockState.Running,
    };

    private int? FindDue()
    {
        var (second, elapsed) = Segment;
        var table = LastTarget!.Table;
        while (second < table.Seconds)
        {
            if (elapsed == LastTarget.Seconds && (table[second] || table[second - 1]))
                return second;
            if (table[second])
                elapsed++;
            second++;
        }

        return null;
    }
}
