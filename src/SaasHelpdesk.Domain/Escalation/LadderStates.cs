using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>How far the ladders of a ticket have come: what has fired, from its events; what is to come, from its clocks.</summary>
public static class LadderStates
{
    /// <summary>A ladder for each begun cycle of each clock that has one, by metric and cycle.</summary>
    /// <param name="state">The ticket.</param>
    /// <param name="events">Its events.</param>
    /// <param name="terms">Where pinned policies are found.</param>
    /// <param name="now">As of when, inclusive.</param>
    public static ImmutableArray<LadderState> Of(TicketState state, IEnumerable<TicketEvent> events, ISlaTermsSource terms, Instant now)
    {
        var reading = SlaClocks.Read(state.Facts.AsSpan(), terms, now);
        var fired = new Dictionary<SlaMomentId, TicketEvent>();
        foreach (var @event in events)
        {
            if (MomentOf(@event) is { } moment)
                fired[moment] = @event;
        }

        return
        [
            .. from clock in reading.Clocks
               where clock.Terms.Ladder is not null && clock.StartedAt is not null
               select new LadderState(
                   clock,
                   clock.Terms.Ladder!,
                   [.. clock.Terms.Steps.Select(step => Step(step.Step, clock, fired, state, reading.Moments, now)).OrderBy(step => step.Step.Number)]),
        ];
    }

    private static SlaMomentId? MomentOf(TicketEvent @event) => @event switch
    {
        LadderStepFired e => e.Moment,
        LadderStepSkipped e => e.Moment,
        _ => null,
    };

    private static LadderStepState Step(
        LadderStep step, SlaClock clock, Dictionary<SlaMomentId, TicketEvent> fired, TicketState state, ImmutableArray<SlaMoment> moments, Instant now)
    {
        var id = new SlaMomentId(clock.Metric, clock.Cycle, SlaMomentKind.LadderStep, step.Number);
        if (fired.TryGetValue(id, out var @event))
            return Past(step, @event, isHeld: state.Held.Any(held => held.Moment == id));
        foreach (var moment in moments)
        {
            if (moment.Id == id)
                return new LadderStepState(step, moment.FiresAt <= now ? LadderStepStatus.Due : LadderStepStatus.Upcoming) { At = moment.FiresAt };
        }

        return new LadderStepState(step, clock.IsOpen ? LadderStepStatus.Waiting : LadderStepStatus.Over);
    }

    private static LadderStepState Past(LadderStep step, TicketEvent @event, bool isHeld) => @event switch
    {
        LadderStepFired e => new LadderStepState(step, isHeld ? LadderStepStatus.Held : LadderStepStatus.Fired)
        {
            At = e.At,
            LateBy = e.LateBy,
            Notified = e.Notified,
            Held = e.Held,
            Failed = e.Failed,
        },
        _ => new LadderStepState(step, LadderStepStatus.Skipped) { At = @event.At, LateBy = @event.LateBy, Reason = ((LadderStepSkipped)@event).Reason },
    };
}
