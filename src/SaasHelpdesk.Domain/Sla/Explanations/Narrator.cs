using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Sla.Explanations;

/// <summary>Turns a ledger into sentences.</summary>
internal sealed partial class Narrator
{
    // More open spans in a row than this are told as one.
    private const int MaxSpansInARow = 4;

    private readonly SlaClock _clock;
    private readonly Instant _now;
    private readonly Words _words;
    private readonly ReadableTimes _times;
    private readonly ImmutableArray<SlaExplanationLine>.Builder _lines = ImmutableArray.CreateBuilder<SlaExplanationLine>();
    private Instant _pausedSince;

    public Narrator(SlaClock clock, Instant now, Language language)
    {
        (_clock, _now, _pausedSince) = (clock, now, now);
        _words = language == Language.De ? new GermanWords() : new EnglishWords();
        var zone = clock.Terms.ShownIn is { } calendar ? DateTimeZoneProviders.Tzdb[calendar.Definition.TimeZone] : DateTimeZone.Utc;
        _times = new ReadableTimes(zone, _words, clock.StartedAt ?? now, now);
    }

    public SlaExplanation Tell(ImmutableArray<SlaSpan> ledger)
    {
        if (_clock.StartedAt is { } started)
            Say(SlaExplanationLineKind.Started, started, null, _words.Started(_clock.Metric, _clock.Cycle, _times.Moment(started)));

        // The pause that still lasts is told with the outcome.
        var told = ledger.Length;
        if (_clock.PauseReason is not null && ledger is [.., { Kind: SlaSpanKind.Paused or SlaSpanKind.Resolved } pause])
            (_pausedSince, told) = (pause.From, told - 1);

        TargetTerms? terms = null;
        for (var i = 0; i < told;)
        {
            terms = TellChange(terms, ledger[i].Terms, ledger[i].From);
            i = TellSpan(ledger, i);
        }

        if (_clock.StartedAt is not null)
            TellChange(terms, _clock.Terms, _clock.IsOpen ? _now : null);
        TellOutcome();
        return new SlaExplanation(_lines.ToImmutable());
    }

    private int TellSpan(ImmutableArray<SlaSpan> ledger, int i)
    {
        var span = ledger[i];
        switch (span.Kind)
        {
            case SlaSpanKind.Counted:
                return TellCounted(ledger, i);
            case SlaSpanKind.OutsideHours:
                TellClosedDays(span);
                break;
            case SlaSpanKind.Holiday:
                Say(SlaExplanationLineKind.Holiday, span, _words.Holiday(_times.Day(span.From), _words.NameOf(span)));
                break;
            case SlaSpanKind.SpecialDay:
                Say(SlaExplanationLineKind.SpecialDay, span, _words.SpecialDay(_times.Range(span.From, span.To), _words.NameOf(span)));
                break;
            case SlaSpanKind.Paused:
                Say(SlaExplanationLineKind.Paused, span, _words.Paused(_times.Range(span.From, span.To), span.PauseReason!.Value));
                break;
            case SlaSpanKind.Resolved:
                Say(SlaExplanationLineKind.Resolved, span, _words.Resolved(_times.Range(span.From, span.To)));
                break;
            case SlaSpanKind.NoTarget:
                Say(SlaExplanationLineKind.NoTarget, span, _words.NoTarget(_times.Range(span.From, span.To)));
                break;
            default:
                Say(SlaExplanationLineKind.Restarted, span, _words.Restarted(_times.Range(span.From, span.To)));
                break;
        }

        return i + 1;
    }

    private int TellCounted(ImmutableArray<SlaSpan> ledger, int first)
    {
        var (end, count, last, counted) = (first, 0, first, Duration.Zero);
        for (; end < ledger.Length && ledger[end].Terms == ledger[first].Terms && IsEveryday(ledger[end]); end++)
        {
            if (ledger[end].Kind != SlaSpanKind.Counted)
                continue;
            (count, last, counted) = (count + 1, end, counted + ledger[end].Length);
        }

        if (count <= MaxSpansInARow)
        {
            var span = ledger[first];
            // Right after the start its instant need not be named again.
            var closing = first == 0 && ledger.Length > 1 && ledger[1].Kind == SlaSpanKind.OutsideHours && _times.IsSameDay(span.From, span.To);
            var text = closing
                ? _words.CountedUntilClosing(_words.Length(span.Length), _times.Clock(span.From, span.To))
                : _words.Counted(_words.Length(span.Length), _times.Range(span.From, span.To));
            Say(SlaExplanationLineKind.Counted, span, text);
            return first + 1;
        }

        var (from, to) = (ledger[first].From, ledger[last].To);
        Say(SlaExplanationLineKind.Counted, from, to, _words.Counted(_words.Length(counted), _times.Range(from, to)));
        return last + 1;
    }

    // Nights and breaks go without saying; closed days do not.
    private bool IsEveryday(SlaSpan span) =>
        span.Kind == SlaSpanKind.Counted || (span.Kind == SlaSpanKind.OutsideHours && _times.WholeDays(span.From, span.To).Count == 0);

    private void TellClosedDays(SlaSpan span)
    {
        var days = _times.WholeDays(span.From, span.To);
        if (days.Count > 0)
            Say(SlaExplanationLineKind.Closed, span, _words.Closed(_times.Days(days)));
    }

    private TargetTerms? TellChange(TargetTerms? before, TargetTerms? after, Instant? at)
    {
        if (before is null || after is null || ReferenceEquals(before, after))
            return after ?? before;
        var policy = before.Policy.Policy.Version == after.Policy.Policy.Version && before.Policy.Policy.Id == after.Policy.Policy.Id
            ? null
            : _words.Policy(after);
        var calendar = ReferenceEquals(before.Calendar, after.Calendar) ? null : _words.Calendar(after);
        if (policy is null && calendar is null && before.Rule == after.Rule && before.Target == after.Target)
            return after;
        var when = at is { } instant ? _times.Moment(instant) : null;
        var target = before.Target == after.Target ? null : _words.Target(_words.Length(after.Target), _words.Length(before.Target));
        Say(SlaExplanationLineKind.Changed, at, null, _words.Changed(when, policy, _words.Rule(after), target, calendar));
        return after;
    }

    private void Say(SlaExplanationLineKind kind, SlaSpan span, string text) => Say(kind, span.From, span.To, text);

    private void Say(SlaExplanationLineKind kind, Instant? from, Instant? to, string text) =>
        _lines.Add(new SlaExplanationLine(kind, from, to, text));
}
