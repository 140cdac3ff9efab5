using NodaTime;

namespace SaasHelpdesk.Domain.Sla.Explanations;

/// <summary>A sentence of an explanation.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="From">From when, if it is about a time.</param>
/// <param name="To">Until when, if it is about a stretch of time; may lie in the future for a running clock.</param>
/// <param name="Text">The sentence, times in the zone of the clock's calendar.</param>
public sealed record SlaExplanationLine(SlaExplanationLineKind Kind, Instant? From, Instant? To, string Text);
