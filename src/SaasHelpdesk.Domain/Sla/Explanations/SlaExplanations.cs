using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Sla.Explanations;

/// <summary>Answers "why due then" from the same facts and terms as the clock function.</summary>
public static class SlaExplanations
{
    /// <summary>
    /// The ledger of one cycle in words: what counted, what did not and why, which target it was judged by. For a running clock the ledger goes on to
    /// the due instant, as if nothing else happened. Null if there is no such cycle.
    /// </summary>
    /// <param name="facts">The ticket's facts in order; those after <paramref name="now"/> are ignored.</param>
    /// <param name="terms">Where pinned policies are found.</param>
    /// <param name="metric">The clock.</param>
    /// <param name="cycle">Its cycle, from 1 up.</param>
    /// <param name="now">As of when, inclusive.</param>
    /// <param name="language">The reader's language.</param>
    public static SlaExplanation? Explain(
        ReadOnlySpan<SlaFact> facts, ISlaTermsSource terms, SlaMetric metric, int cycle, Instant now, Language language)
    {
        var known = 0;
        while (known < facts.Length && facts[known].At <= now)
            known++;
        facts = facts[..known];

        foreach (var clock in SlaClocks.Evaluate(facts, terms, now))
        {
            if (clock.Metric != metric || clock.Cycle != cycle)
                continue;
            var until = clock.State == SlaClockState.Running && clock.DueAt > now ? clock.DueAt.Value : now;
            return new Narrator(clock, now, language).Tell(SlaClocks.Ledger(facts, terms, metric, cycle, until));
        }

        return null;
    }

    /// <inheritdoc cref="Explain(ReadOnlySpan{SlaFact}, ISlaTermsSource, SlaMetric, int, Instant, Language)"/>
    public static SlaExplanation? Explain(
        ImmutableArray<SlaFact> facts, ISlaTermsSource terms, SlaMetric metric, int cycle, Instant now, Language language) =>
        Explain(facts.AsSpan(), terms, metric, cycle, now, language);
}
