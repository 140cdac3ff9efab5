using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>
/// The clock function: everything that screens, API, reports and simulations say about clocks comes from here, from a ticket's facts and the
/// terms that they pin, and from nothing else.
/// </summary>
public static class SlaClocks
{
    /// <summary>All clocks of a ticket as of an instant: every cycle that ever had a target, by metric and cycle, and idle clocks.</summary>
    /// <param name="facts">The ticket's facts in order; those after <paramref name="now"/> are ignored, so that any past instant can be asked for.</param>
    /// <param name="terms">Where pinned policies are found.</param>
    /// <param name="now">As of when, inclusive.</param>
    /// <exception cref="InvalidOperationException">A pin is unknown.</exception>
    public static ImmutableArray<SlaClock> Evaluate(ReadOnlySpan<SlaFact> facts, ISlaTermsSource terms, Instant now)
    {
        var engine = new ClockEngine(terms, default);
        engine.Apply(facts, now);
        return engine.ToClocks(now);
    }

    /// <inheritdoc cref="Evaluate(ReadOnlySpan{SlaFact}, ISlaTermsSource, Instant)"/>
    public static ImmutableArray<SlaClock> Evaluate(ImmutableArray<SlaFact> facts, ISlaTermsSource terms, Instant now) =>
        Evaluate(facts.AsSpan(), terms, now);

    /// <summary>Clocks and moments in one go, for callers that need both.</summary>
    /// <inheritdoc cref="Evaluate(ReadOnlySpan{SlaFact}, ISlaTermsSource, Instant)"/>
    public static SlaReading Read(ReadOnlySpan<SlaFact> facts, ISlaTermsSource terms, Instant now)
    {
        var moments = new MomentTrace();
        var engine = new ClockEngine(terms, new ClockTrace(null, moments));
        engine.Apply(facts, now);
        engine.Finish(now);
        return new SlaReading(engine.ToClocks(now), moments.ToMoments());
    }

    /// <summary>
    /// The life of one cycle from its start to its stop, or to <paramref name="now"/>: spans in order and without gaps, whose lengths add up to
    /// calendar time, and of which the counted ones add up to the clock's elapsed time. Empty if there is no such cycle.
    /// </summary>
    /// <param name="facts">The ticket's facts in order; those after <paramref name="now"/> are ignored.</param>
    /// <param name="terms">Where pinned policies are found.</param>
    /// <param name="metric">The clock.</param>
    /// <param name="cycle">Its cycle, from 1 up.</param>
    /// <param name="now">As of when, inclusive.</param>
    /// <exception cref="InvalidOperationException">A pin is unknown.</exception>
    public static ImmutableArray<SlaSpan> Ledger(ReadOnlySpan<SlaFact> facts, ISlaTermsSource terms, SlaMetric metric, int cycle, Instant now)
    {
        var ledger = new LedgerTrace(metric, cycle);
        var engine = new ClockEngine(terms, new ClockTrace(ledger, null));
        engine.Apply(facts, now);
        engine.Finish(now);
        return ledger.ToSpans();
    }

    /// <inheritdoc cref="Ledger(ReadOnlySpan{SlaFact}, ISlaTermsSource, SlaMetric, int, Instant)"/>
    public static ImmutableArray<SlaSpan> Ledger(ImmutableArray<SlaFact> facts, ISlaTermsSource terms, SlaMetric metric, int cycle, Instant now) =>
        Ledger(facts.AsSpan(), terms, metric, cycle, now);
}
