using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tests.Sla.BruteForce;

/// <summary>
/// The clock contract once more, written for obviousness and advanced second by second: the judge of the fast one. After each fact it asks of every
/// open clock anew what its target is and whether it is paused.
/// </summary>
internal sealed class SlowTicket(IReadOnlyDictionary<SlaPin, SlowPolicy> policies)
{
    private static readonly SlaMetric[] Intake = [SlaMetric.FirstResponse, SlaMetric.Resolution, SlaMetric.TimeToOwn];
    private TicketTraits _traits = new();
    private StatusCategory _category = StatusCategory.New;
    private SlowPolicy? _policy;
    private TeamId? _tenureOf;
    private bool _byAgent;
    private bool _answered;
    private bool _wroteWhileResolved;
    private bool _merged;

    public List<SlowClock> Clocks { get; } = [];

    private bool Done => _category is StatusCategory.Resolved or StatusCategory.Closed;

    private ReopenMode Reopen => _policy?.Reopen ?? ReopenMode.Total;

    public void Tick(int second)
    {
        foreach (var clock in Clocks)
        {
            if (clock.Runs)
                clock.Tick(second);
        }
    }

    public bool Waits(SlaMetric metric) =>
        metric is SlaMetric.NextResponse or SlaMetric.PeriodicUpdate or SlaMetric.TeamOwnership
        && !Done && !_merged && TargetOf(metric) is not null && Last(metric) is not { IsOpen: true };

    public void Apply(SlaFact fact, int now, int earlierStart = 0)
    {
        if (_merged)
            return;
        switch (fact)
        {
            case SlaOpened opened:
                (_traits, _byAgent) = (opened.Traits, opened.ByAgent);
                foreach (var metric in Intake)
                    Start(metric, now);
                if (_traits.Team is not null)
                    StartTenure(now);
                if (_byAgent)
                    Start(SlaMetric.PeriodicUpdate, now);
                break;
            case SlaPolicyPinned pinned:
                var before = Reopen;
                _policy = pinned.Pin is { } pin && policies[pin].Active ? policies[pin] : null;
                Retarget(now, before, applied: true);
                break;
            case SlaTraitsChanged changed:
                Reclassify(changed.Traits, now);
                break;
            case SlaHandedOver handedOver:
                if (handedOver.Team != _traits.Team)
                    Reclassify(_traits with { Team = handedOver.Team }, now);
                break;
            case SlaReplied { By: AuthorKind.Agent }:
                _answered = true;
                _wroteWhileResolved = false;
                Stop(SlaMetric.FirstResponse, now);
                Stop(SlaMetric.NextResponse, now);
                Stop(SlaMetric.PeriodicUpdate, now);
                if (!Done)
                    Start(SlaMetric.PeriodicUpdate, now);
                break;
            case SlaReplied { By: AuthorKind.Requester }:
                if (Done)
                    _wroteWhileResolved = true;
                else if (_answered && Last(SlaMetric.NextResponse) is not { IsOpen: true })
                    Start(SlaMetric.NextResponse, now);
                break;
            case SlaOwnerChanged { Owned: true }:
                Stop(SlaMetric.TimeToOwn, now);
                break;
            case SlaStatusChanged changed:
                Move(changed.Category, now);
                break;
            case SlaMerged:
                _merged = true;
                foreach (var clock in Clocks.Where(c => c.IsOpen))
                    (clock.Stopped, clock.Cancelled) = (now, true);
                break;
            case SlaEarlierStart:
                foreach (var clock in Clocks.Where(c => c.IsOpen && c.Cycle == 1 && Intake.Contains(c.Metric) && earlierStart < c.Started))
                    MoveStart(clock, earlierStart, now);
                break;
        }

        foreach (var clock in Clocks.Where(c => c.IsOpen))
            Settle(clock, now);
    }

    private void Move(StatusCategory to, int now)
    {
        var wasDone = Done;
        if (to == _category)
            return;
        _category = to;
        if (Done && !wasDone)
        {
            _wroteWhileResolved = false;
            foreach (var metric in new[] { SlaMetric.Resolution, SlaMetric.TeamOwnership })
            {
                if (Stop(metric, now) is { } stopped)
                    stopped.Revivable = Reopen != ReopenMode.FirstResolution;
            }

            Stop(SlaMetric.NextResponse, now);
            if (Stop(SlaMetric.PeriodicUpdate, now) is { } gap && gap.Started == now)
                Clocks.Remove(gap);
        }

        if (to == StatusCategory.Closed)
        {
            foreach (var metric in new[] { SlaMetric.FirstResponse, SlaMetric.TimeToOwn })
            {
                if (Stop(metric, now) is { LateSince: null } unanswered)
                    unanswered.Cancelled = true;
            }
        }

        if (wasDone && !Done)
        {
            ComeBack(SlaMetric.Resolution, now);
            if (_traits.Team is { } team)
            {
                if (team == _tenureOf)
                    ComeBack(SlaMetric.TeamOwnership, now);
                else
                    StartTenure(now);
            }

            if (_wroteWhileResolved && _answered)
                Start(SlaMetric.NextResponse, now);
            if (_answered || _byAgent)
                Start(SlaMetric.PeriodicUpdate, now);
        }
    }

    private void ComeBack(SlaMetric metric, int now)
    {
        if (Last(metric) is not { Revivable: true } clock)
            return;
        switch (Reopen)
        {
            case ReopenMode.Total:
                (clock.Stopped, clock.Cancelled, clock.Revivable, clock.PausedIn) = (null, false, false, null);
                clock.Segment = (now, clock.Elapsed);
                Aim(clock, now, applied: false, mayRestart: false);
                break;
            case ReopenMode.NewCycle:
                clock.Revivable = false;
                Start(metric, now);
                break;
            default:
                clock.Revivable = false;
                break;
        }
    }

    private void Reclassify(TicketTraits traits, int now)
    {
        var handedOver = traits.Team != _traits.Team;
        if (handedOver)
        {
            if (Stop(SlaMetric.TeamOwnership, now) is { } tenure && tenure.Started == now)
                Clocks.Remove(tenure);
            if (Last(SlaMetric.TeamOwnership) is { } last)
                last.Revivable = false;
            _tenureOf = null;
        }

        _traits = traits;
        Retarget(now, Reopen, applied: false);
        if (handedOver && traits.Team is not null && !Done)
            StartTenure(now);
    }

    private void Retarget(int now, ReopenMode mode, bool applied)
    {
        if (_category == StatusCategory.Closed)
            return;
        foreach (var clock in Clocks)
        {
            if (clock.IsOpen)
                Aim(clock, now, applied, mayRestart: !applied && _policy?.OnRetarget == RetargetMode.Restart);
            else if (clock is { Revivable: true, Cancelled: false } && mode == ReopenMode.Total && TargetOf(clock.Metric) is not null)
                Aim(clock, now, applied, mayRestart: false);
        }
    }

    private void Aim(SlowClock clock, int now, bool applied, bool mayRestart)
    {
        var (old, target) = (clock.LastTarget, TargetOf(clock.Metric));
        var had = clock.Target is not null;
        clock.Target = target;
        if (target is null)
        {
            // Late only in the very instant in which the target goes: not late.
            if (clock.LateSince == now)
                clock.LateSince = null;
            return;
        }

        clock.LastTarget = target;
        var same = had && old is not null && old.Seconds == target.Seconds && old.Table == target.Table;
        if (mayRestart && old is not null && !(old.Seconds == target.Seconds && old.Table == target.Table))
            (clock.Elapsed, clock.Restarted) = (0, true);
        if (!same || applied || !old!.PauseOn.SetEquals(target.PauseOn))
            clock.Segment = (clock.Stopped ?? now, clock.Elapsed);
        Judge(clock, now);
    }

    private static void Judge(SlowClock clock, int now)
    {
        if (clock.Elapsed <= clock.LastTarget!.Seconds)
            clock.LateSince = null;
        else
            clock.LateSince ??= now;
    }

    private void Settle(SlowClock clock, int now)
    {
        StatusCategory? pause = clock.Target is { } target && (Done || target.PauseOn.Contains(_category)) ? _category : null;
        if (pause == clock.PausedIn)
            return;
        clock.PausedIn = pause;
        clock.Segment = (now, clock.Elapsed);
    }

    private static void MoveStart(SlowClock clock, int start, int now)
    {
        if (clock.Target is { } target && !clock.Restarted)
        {
            for (var second = start; second < clock.Started; second++)
                clock.Elapsed += target.Table[second] ? 1 : 0;
        }

        (clock.Started, clock.Segment) = (start, (now, clock.Elapsed));
        if (clock.Target is not null)
            Judge(clock, now);
    }

    private void StartTenure(int now)
    {
        _tenureOf = _traits.Team;
        Start(SlaMetric.TeamOwnership, now);
    }

    private void Start(SlaMetric metric, int now)
    {
        var clock = new SlowClock(metric, (Last(metric)?.Cycle ?? 0) + 1, now) { Target = TargetOf(metric), LastTarget = TargetOf(metric) };
        Clocks.Add(clock);
    }

    private SlowClock? Stop(SlaMetric metric, int now)
    {
        if (Last(metric) is not { IsOpen: true } clock)
            return null;
        if (!clock.Runs)
            clock.Segment = (now, clock.Elapsed);
        (clock.Stopped, clock.Cancelled) = (now, clock.Target is null);
        return clock;
    }

    private SlowClock? Last(SlaMetric metric) => Clocks.LastOrDefault(c => c.Metric == metric);

    private SlowTarget? TargetOf(SlaMetric metric) => _policy?.Targets(_traits).FirstOrDefault(t => t.Metric == metric);
}
