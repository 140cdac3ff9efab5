using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla.WhatIf;

/// <summary>The clocks of a ticket under another configuration. What happened to the ticket stays as it was; only what it is measured by differs.</summary>
public static class PolicyWhatIf
{
    /// <summary>What an apply of the policy at <paramref name="now"/> would change: time so far stays, the target is swapped, closed cycles stay as judged.</summary>
    /// <param name="state">The ticket.</param>
    /// <param name="published">Where the policies are found that it has pinned.</param>
    /// <param name="configuration">The configuration that would be applied.</param>
    /// <param name="now">When.</param>
    public static ImmutableArray<ClockComparison> Apply(TicketState state, ISlaTermsSource published, CompiledConfiguration configuration, Instant now)
    {
        var pin = PinFor(configuration, state.Traits);
        var applied = pin == state.Pin ? state.Facts : state.Facts.Add(new SlaPolicyPinned(now, pin));
        return Compare(SlaClocks.Evaluate(state.Facts, published, now), SlaClocks.Evaluate(applied, new DraftTerms(configuration, published), now));
    }

    /// <summary>What would have been, had the configuration been in force from the ticket's intake on.</summary>
    /// <param name="state">The ticket.</param>
    /// <param name="published">Where the policies are found that it has pinned.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="now">As of when.</param>
    public static ImmutableArray<ClockComparison> FromIntake(TicketState state, ISlaTermsSource published, CompiledConfiguration configuration, Instant now) =>
        Compare(
            SlaClocks.Evaluate(state.Facts, published, now),
            SlaClocks.Evaluate(Repinned(state.Facts, configuration), new DraftTerms(configuration), now));

    /// <summary>The first active policy that applies to a ticket, or null.</summary>
    public static SlaPin? PinFor(CompiledConfiguration configuration, TicketTraits traits)
    {
        foreach (var policy in configuration.Configuration.Policies)
        {
            if (configuration.Terms(policy.Id) is { } terms && terms.AppliesTo(traits))
                return terms.Pin;
        }

        return null;
    }

    // Wherever a policy was pinned, at intake or by an apply, the one is pinned that would have been.
    private static ImmutableArray<SlaFact> Repinned(ImmutableArray<SlaFact> facts, CompiledConfiguration configuration)
    {
        var repinned = ImmutableArray.CreateBuilder<SlaFact>(facts.Length + 1);
        TicketTraits? traits = null;
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case SlaOpened opened:
                    traits = opened.Traits;
                    repinned.Add(opened);
                    repinned.Add(new SlaPolicyPinned(opened.At, PinFor(configuration, traits)));
                    continue;
                case SlaPolicyPinned pinned when repinned.Count == 2 && repinned[0].At == pinned.At:
                    continue;
                case SlaPolicyPinned pinned:
                    repinned.Add(new SlaPolicyPinned(pinned.At, PinFor(configuration, traits!)));
                    continue;
                case SlaTraitsChanged changed:
                    traits = changed.Traits;
                    break;
                case SlaHandedOver handedOver:
                    traits = traits! with { Team = handedOver.Team };
                    break;
                default:
                    break;
            }

            repinned.Add(fact);
        }

        return repinned.DrainToImmutable();
    }

    private static ImmutableArray<ClockComparison> Compare(ImmutableArray<SlaClock> before, ImmutableArray<SlaClock> after)
    {
        var pairs = new SortedDictionary<(SlaMetric Metric, int Cycle), (SlaClock? Before, SlaClock? After)>();
        foreach (var clock in before)
            pairs[(clock.Metric, clock.Cycle)] = (clock, null);
        foreach (var clock in after)
            pairs[(clock.Metric, clock.Cycle)] = (pairs.GetValueOrDefault((clock.Metric, clock.Cycle)).Before, clock);
        return [.. pairs.Select(pair => new ClockComparison(pair.Key.Metric, pair.Key.Cycle, pair.Value.Before, pair.Value.After))];
    }
}
