using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>What clocks want to do, and when.</summary>
public static class SlaSchedule
{
    /// <summary>
    /// Warnings, breaches and ladder steps in the order in which they fire: those already reached, also by clocks that have stopped since, and those
    /// that the running clocks will reach if nothing else happens. Paused clocks reach nothing. The caller leaves out what has fired, by
    /// <see cref="SlaMoment.Id"/>, fires the rest up to the present and wakes up for the first after it.
    /// </summary>
    /// <param name="facts">The ticket's facts in order; those after <paramref name="now"/> are ignored.</param>
    /// <param name="terms">Where pinned policies are found.</param>
    /// <param name="now">As of when, inclusive.</param>
    /// <exception cref="InvalidOperationException">A pin is unknown.</exception>
    public static ImmutableArray<SlaMoment> Moments(ReadOnlySpan<SlaFact> facts, ISlaTermsSource terms, Instant now)
    {
        var moments = new MomentTrace();
        var engine = new ClockEngine(terms, new ClockTrace(null, moments));
        engine.Apply(facts, now);
        engine.Finish(now);
        return moments.ToMoments();
    }

    /// <inheritdoc cref="Moments(ReadOnlySpan{SlaFact}, ISlaTermsSource, Instant)"/>
    public static ImmutableArray<SlaMoment> Moments(ImmutableArray<SlaFact> facts, ISlaTermsSource terms, Instant now) =>
        Moments(facts.AsSpan(), terms, now);
}
