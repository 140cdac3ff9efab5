using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>A stretch of a clock's life in which one thing held.</summary>
public sealed record SlaSpan
{
    /// <summary>Start, inclusive.</summary>
    public required Instant From { get; init; }

    /// <summary>End, exclusive; after the start.</summary>
    public required Instant To { get; init; }

    /// <summary>What it was.</summary>
    public required SlaSpanKind Kind { get; init; }

    /// <summary>For paused: the pending category.</summary>
    public StatusCategory? PauseReason { get; init; }

    /// <summary>For holidays and special days: the German name.</summary>
    public string? Name { get; init; }

    /// <summary>For holidays and special days: the English name.</summary>
    public string? NameEn { get; init; }

    /// <summary>The target under which it was; null without one.</summary>
    public TargetTerms? Terms { get; init; }

    /// <summary>Open time of the clock's calendar within the span, whether or not it counted; all of it without a target.</summary>
    public Duration OpenTime => Kind switch
    {
        SlaSpanKind.OutsideHours or SlaSpanKind.Holiday or SlaSpanKind.SpecialDay => Duration.Zero,
        _ => Terms?.Between(From, To) ?? Length,
    };

    /// <summary>Calendar time from start to end.</summary>
    public Duration Length => To - From;
}
