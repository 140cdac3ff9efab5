using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>
/// The clock function: everything that screens, API, reports and simulations say about clocks comes from here, from a ticket's facts and the
/// terms that they pin, and from nothing else.
/// </summary>
/// <remarks>
/// What the contract leaves open is decided so:
/// <list type="bullet">
/// <item>Elapsed equal to the target is met. A clock that is due at closing time therefore becomes late after the next opening.</item>
/// <item>Time without a target (no policy, no matching rule, no such metric) does not count: nothing was promised, and there is no calendar to count
/// it in. The clock shows as cancelled until a target returns, then goes on with what had elapsed.</item>
/// <item>Resolving fulfils the resolution and the team's tenure, and ends waits for a next response and an update; first response and ownership are
/// held until the ticket is reopened, and expire when it closes: late if late, else without a verdict.</item>
/// <item>A reopening treats the team's tenure as it does the resolution, and begins a new update cycle.</item>
/// <item>A clock that is late may be paused: it stays late since then, and the pause reason says why it does not grow.</item>
/// <item>All facts of one instant are judged together, and a fact at the very instant of a warning or step comes first.</item>
/// <item>A closed ticket's clocks are frozen; if an imported log takes a closed ticket up again, the reopening rule applies.</item>
/// </list>
/// </remarks>
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
