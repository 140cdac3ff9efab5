using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>
/// The passing of time. What is due is done one by one in the order in which it fires, and looked for anew after each, because what one does may
/// change what comes next.
/// </content>
internal sealed partial class TicketDraft
{
    // More than this in one turn is left to the next, which is due at once: a turn stays bounded whatever is configured.
    private const int MostPerTurn = 1_000;

    private SlaReading? _reading;
    private ImmutableArray<SlaFact> _readingOf;
    private int _next;

    /// <summary>Clocks and moments of the ticket as it is now.</summary>
    public SlaReading Reading
    {
        get
        {
            if (_reading is null || _readingOf != State.Facts)
                (_reading, _readingOf, _next) = (SlaClocks.Read(State.Facts.AsSpan(), Context.Terms, Now), State.Facts, 0);
            return _reading;
        }
    }

    /// <summary>When something fires next, or null if nothing will.</summary>
    public Instant? NextFiring
    {
        get
        {
            var times = State.Times;
            var next = Earlier(Earlier(times.AcknowledgedUntil, times.PendingUntil), times.AutoCloseAt);
            return NextMoment() is { } moment ? Earlier(next, moment.FiresAt) : next;
        }
    }

    public void WakeUntil(Instant until, bool inclusive)
    {
        if (_state is null || (_events.Count == 0 && (until < Context.QuietUntil || (!inclusive && until == Context.QuietUntil))))
            return;
        for (var i = 0; i < MostPerTurn && NextFiring is { } at && (at < until || (inclusive && at == until)); i++)
        {
            if (!FireTimer(at))
                FireMoment(NextMoment()!.Value);
        }
    }

    // The ticket's own timers go before its clocks' moments at the same instant: they decide whether clocks run.
    private bool FireTimer(Instant at)
    {
        var times = State.Times;
        if (times.AcknowledgedUntil == at)
        {
            StampTimer(at, at);
            EndAcknowledgement();
        }
        else if (times.PendingUntil == at)
        {
            StampTimer(at, at);
            Add(new StatusChanged(Configuration.DefaultStatus(StatusCategory.Open).Name, StatusCategory.Open));
        }
        else if (times.AutoCloseAt == at)
        {
            StampTimer(at, at);
            Add(new TicketClosed(Configuration.DefaultStatus(StatusCategory.Closed).Name));
        }
        else
        {
            return false;
        }

        return true;
    }

    private void EndAcknowledgement()
    {
        var clocks = Reading.Clocks;
        Add(new AcknowledgementEnded([.. State.Held.Where(notice => IsOpen(notice.Moment))]));

        bool IsOpen(SlaMomentId moment)
        {
            foreach (var clock in clocks)
            {
                if (clock.Metric == moment.Metric && clock.Cycle == moment.Cycle)
                    return clock.IsOpen;
            }

            return false;
        }
    }

    private void FireMoment(SlaMoment moment)
    {
        StampTimer(moment.FiresAt, moment.At);
        if (moment.Kind == SlaMomentKind.Warning)
            Add(new SlaWarned(moment.Id));
        else if (moment.Kind == SlaMomentKind.Breach)
            Add(new SlaBreached(moment.Id));
        else
            FireStep(moment);
    }

    private SlaMoment? NextMoment()
    {
        var moments = Reading.Moments;
        while (_next < moments.Length && State.Fired.Contains(moments[_next].Id))
            _next++;
        return _next < moments.Length ? moments[_next] : null;
    }

    private static Instant? Earlier(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Min(a, b) : one ?? other;
}
