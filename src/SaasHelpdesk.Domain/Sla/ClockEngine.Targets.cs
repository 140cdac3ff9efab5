using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

internal ref partial struct ClockEngine
{
    private void Pin(Instant at, SlaPin? pin)
    {
        var mode = Mode;
        _terms = pin is null ? null : _source.Find(pin) ?? throw UnknownPin(pin);
        if (_terms is { Policy.Active: false })
            _terms = null;
        SelectRule(at, mode, pinned: true);
    }

    // A team's tenure ends under its own target, before the next team's traits pick another.
    private void ChangeTraits(Instant at, TicketTraits traits)
    {
        var handedOver = traits.Team != _team;
        if (handedOver)
            EndTenure(at);
        _traits = traits;
        SelectRule(at, Mode, pinned: false);
        if (!handedOver)
            return;
        _team = traits.Team;
        if (_team is not null && !IsStopped)
            BeginTenure(at);
    }

    private void EndTenure(Instant at)
    {
        ref var tenure = ref _cycles[(int)SlaMetric.TeamOwnership];
        if (tenure.IsOpen)
        {
            tenure.Stop(at, final: true, _trace);
            // Teams that only pass a ticket through in one instant had no tenure.
            tenure.DropIfEmpty();
        }

        tenure.Final = true;
        _cycleTeam = null;
    }

    private void BeginTenure(Instant at)
    {
        _cycleTeam = _team;
        Begin(SlaMetric.TeamOwnership, at);
    }

    private void SelectRule(Instant at, ReopenMode mode, bool pinned)
    {
        _rule = _terms?.Match(_traits!);
        // Closed clocks are frozen.
        if (_category == StatusCategory.Closed)
            return;
        var restart = !pinned && _terms?.Policy.OnRetarget == RetargetMode.Restart;
        for (var i = 0; i < ClockCycles.Count; i++)
        {
            ref var cycle = ref _cycles[i];
            if (TargetOf(cycle.Metric) is { } target)
            {
                if (cycle.IsOpen)
                    Swap(ref cycle, target, at, restart, pinned);
                else if (cycle is { Phase: CyclePhase.Stopped, Final: false, IsJudged: true } && mode == ReopenMode.Total && _category == StatusCategory.Resolved)
                    Swap(ref cycle, target, at, restart: false, pinned);
            }

            Sync(cycle.Metric, at);
        }
    }

    private readonly void Swap(ref ClockCycle cycle, TargetTerms target, Instant at, bool restart, bool pinned)
    {
        if (cycle.Terms is not { } current || cycle.Phase == CyclePhase.Untargeted || !target.BehavesLike(current))
            cycle.Retarget(target, at, restart && cycle.Terms?.JudgesLike(target) == false, count: true, _trace);
        else if (pinned)
            cycle.Retarget(target, at, restart: false, count: true, _trace);
        else
            cycle.Rename(target);
    }

    private static InvalidOperationException UnknownPin(SlaPin pin) =>
        new($"No terms for policy '{pin.Policy}' of configuration version {pin.ConfigurationVersion}.");
}
