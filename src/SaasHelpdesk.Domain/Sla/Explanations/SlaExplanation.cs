using System.Collections.Immutable;

namespace SaasHelpdesk.Domain.Sla.Explanations;

/// <summary>Why a clock stands where it stands, for people.</summary>
/// <param name="Lines">The sentences in order of time; the last one says where the clock stands and by which policy, rule and calendar.</param>
public sealed record SlaExplanation(ImmutableArray<SlaExplanationLine> Lines)
{
    /// <summary>All sentences.</summary>
    public string Text => string.Join(' ', Lines.Select(l => l.Text));
}
