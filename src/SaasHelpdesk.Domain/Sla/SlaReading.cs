using System.Collections.Immutable;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>Clocks with what they want to do.</summary>
/// <param name="Clocks">As of <see cref="SlaClocks.Evaluate(ReadOnlySpan{SlaFact}, ISlaTermsSource, NodaTime.Instant)"/>.</param>
/// <param name="Moments">As of <see cref="SlaSchedule.Moments(ReadOnlySpan{SlaFact}, ISlaTermsSource, NodaTime.Instant)"/>.</param>
public sealed record SlaReading(ImmutableArray<SlaClock> Clocks, ImmutableArray<SlaMoment> Moments);
