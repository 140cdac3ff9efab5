using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

internal ref partial struct ClockEngine
{
    private readonly ReopenMode Mode => _terms?.Policy.Reopen ?? ReopenMode.Total;

    private void ChangeStatus(Instant at, StatusCategory category)
    {
        if (category == _category)
            return;
        var wasStopped = IsStopped;
        _category = category;
        if (IsStopped && !wasStopped)
            Resolve(at);
        if (category == StatusCategory.Closed)
        {
            Expire(SlaMetric.FirstResponse, at);
            Expire(SlaMetric.TimeToOwn, at);
        }

        if (wasStopped && !IsStopped)
            Reopen(at);
        for (var i = 0; i < ClockCycles.Count; i++)
            Sync((SlaMetric)i, at);
    }

    private void Resolve(Instant at)
    {
        _waiting = false;
        StopFor(SlaMetric.Resolution, at, Mode == ReopenMode.FirstResolution);
        StopFor(SlaMetric.TeamOwnership, at, Mode == ReopenMode.FirstResolution);
        StopFor(SlaMetric.NextResponse, at);
        ref var update = ref _cycles[(int)SlaMetric.PeriodicUpdate];
        if (update.IsOpen)
        {
            update.Stop(at, final: true, _trace);
            // A reply that comes with the resolution begins no wait for the next one.
            update.DropIfEmpty();
        }
    }

    private void Expire(SlaMetric metric, Instant at)
    {
        ref var cycle = ref _cycles[(int)metric];
        if (cycle.IsOpen)
            cycle.Expire(at, _trace);
    }

    private void Reopen(Instant at)
    {
        GoOn(SlaMetric.Resolution, at);
        if (_team is not null && _team == _cycleTeam)
            GoOn(SlaMetric.TeamOwnership, at);
        else if (_team is not null)
            BeginTenure(at);
        if (_waiting && _responded)
            Begin(SlaMetric.NextResponse, at);
        if (_responded || _byAgent)
            Begin(SlaMetric.PeriodicUpdate, at);
    }

    private void GoOn(SlaMetric metric, Instant at)
    {
        ref var cycle = ref _cycles[(int)metric];
        if (cycle.Phase != CyclePhase.Stopped || cycle.Final)
            return;
        switch (Mode)
        {
            case ReopenMode.Total:
                cycle.Resume(at, _trace);
                // Closed clocks keep their target; from here on the ticket's present one is valid.
                if (TargetOf(metric) is { } target)
                    Swap(ref cycle, target, at, restart: false, pinned: false);
                break;
            case ReopenMode.NewCycle:
                Begin(metric, at);
                break;
            default:
                cycle.Final = true;
                break;
        }
    }
}
