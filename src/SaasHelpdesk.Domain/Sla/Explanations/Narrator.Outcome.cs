namespace SaasHelpdesk.Domain.Sla.Explanations;

internal sealed partial class Narrator
{
    private void TellOutcome()
    {
        var basis = $"({_words.Policy(_clock.Terms)}, {_words.Rule(_clock.Terms)}, {_words.Calendar(_clock.Terms)})";
        var text = _clock.State switch
        {
            SlaClockState.Running => _words.Due(_times.Moment(_clock.DueAt!.Value)),
            SlaClockState.Paused => _words.PausedNow(_times.Moment(_pausedSince), _clock.PauseReason!.Value, _words.Length(_clock.Remaining)),
            SlaClockState.BreachedOpen => _words.Late(_times.Moment(_clock.DueAt!.Value), _words.Length(-_clock.Remaining), _clock.PauseReason),
            SlaClockState.Met => _words.Met(_times.Moment(_clock.StoppedAt!.Value), _words.Length(_clock.Remaining)),
            SlaClockState.BreachedMet => _words.MetLate(_times.Moment(_clock.StoppedAt!.Value), _words.Length(-_clock.Remaining)),
            SlaClockState.Idle => _words.Idle(_clock.Metric),
            _ => _words.Cancelled(_clock.StoppedAt is { } at ? _times.Moment(at) : null),
        };
        Say(SlaExplanationLineKind.Outcome, _clock.DueAt ?? _clock.StoppedAt, null, $"{text} {basis}.");
    }
}
