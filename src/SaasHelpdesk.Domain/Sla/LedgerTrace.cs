using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>Collects the segments of one cycle and cuts them at the calendar's edges.</summary>
internal sealed class LedgerTrace(SlaMetric metric, int cycle)
{
    private readonly List<SlaSpan> _segments = [];

    public void Add(SlaMetric of, int number, Instant from, Instant to, SlaSpanKind kind, StatusCategory? reason, TargetTerms? terms)
    {
        if (IsWanted(of, number) && to > from)
            _segments.Add(Segment(from, to, kind, reason, terms));
    }

    /// <summary>Puts a segment in front, for a start that was moved back.</summary>
    public void Lead(SlaMetric of, int number, Instant from, Instant to, SlaSpanKind kind, TargetTerms? terms)
    {
        if (IsWanted(of, number))
            _segments.Insert(0, Segment(from, to, kind, null, terms));
    }

    /// <summary>Nothing of what was counted so far counts any longer.</summary>
    public void Restart(SlaMetric of, int number)
    {
        if (!IsWanted(of, number))
            return;
        for (var i = 0; i < _segments.Count; i++)
        {
            if (_segments[i].Kind == SlaSpanKind.Counted)
                _segments[i] = _segments[i] with { Kind = SlaSpanKind.Restarted };
        }
    }

    public ImmutableArray<SlaSpan> ToSpans()
    {
        var spans = ImmutableArray.CreateBuilder<SlaSpan>(_segments.Count);
        foreach (var segment in _segments)
        {
            if (segment is not { Kind: SlaSpanKind.Counted, Terms.Calendar: { } calendar })
            {
                spans.Add(segment);
                continue;
            }

            foreach (var part in calendar.Spans(segment.From, segment.To))
                spans.Add(segment with { From = part.From, To = part.To, Kind = KindOf(part.Kind), Name = part.Name, NameEn = part.NameEn });
        }

        return spans.ToImmutable();
    }

    private static SlaSpan Segment(Instant from, Instant to, SlaSpanKind kind, StatusCategory? reason, TargetTerms? terms) => new()
    {
        From = from,
        To = to,
        Kind = kind,
        PauseReason = reason,
        Terms = kind == SlaSpanKind.NoTarget ? null : terms,
    };

    private static SlaSpanKind KindOf(CalendarSpanKind kind) => kind switch
    {
        CalendarSpanKind.Open => SlaSpanKind.Counted,
        CalendarSpanKind.Holiday => SlaSpanKind.Holiday,
        CalendarSpanKind.SpecialDay => SlaSpanKind.SpecialDay,
        _ => SlaSpanKind.OutsideHours,
    };

    private bool IsWanted(SlaMetric of, int number) => of == metric && number == cycle;
}
