using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>Splits the life of a clock among those on whom it was spent.</summary>
public static class BlameSplit
{
    /// <summary>
    /// The shares of one cycle, the largest first. They add up to the calendar time from its start to its stop or to <paramref name="now"/>. Open time
    /// before this ticket's own intake, which a merged ticket brought along, counts as unassigned.
    /// </summary>
    /// <param name="facts">The ticket's facts in order; those after <paramref name="now"/> are ignored.</param>
    /// <param name="terms">Where pinned policies are found.</param>
    /// <param name="metric">The clock.</param>
    /// <param name="cycle">Its cycle, from 1 up.</param>
    /// <param name="now">As of when, inclusive.</param>
    /// <param name="levelOf">The support level of a team, or null if it is not known.</param>
    public static ImmutableArray<BlameShare> Of(
        ImmutableArray<SlaFact> facts, ISlaTermsSource terms, SlaMetric metric, int cycle, Instant now, Func<TeamId, int?> levelOf)
    {
        var shares = new Dictionary<(BlameParty Party, TeamId? Team), Duration>();
        foreach (var span in SlaClocks.Ledger(facts, terms, metric, cycle, now))
        {
            if (span.Kind is SlaSpanKind.Counted or SlaSpanKind.Restarted)
                AddWorked(shares, span, facts);
            else
                Add(shares, (PartyOf(span), null), span.Length);
        }

        return
        [
            .. shares
                .Select(s => new BlameShare(
                    s.Key.Party,
                    s.Key is { Party: BlameParty.Level, Team: { } team } ? levelOf(team) : null,
                    s.Key.Team,
                    s.Value))
                .OrderByDescending(s => s.Time)
                .ThenBy(s => s.Party),
        ];
    }

    // Open time is cut where the team or the assignment changes.
    private static void AddWorked(Dictionary<(BlameParty Party, TeamId? Team), Duration> shares, SlaSpan span, ImmutableArray<SlaFact> facts)
    {
        var (at, team, owned) = (span.From, (TeamId?)null, false);
        foreach (var fact in facts)
        {
            if (fact.At >= span.To)
                break;
            if (fact is not (SlaOpened or SlaTraitsChanged or SlaHandedOver or SlaOwnerChanged))
                continue;
            if (fact.At > at)
            {
                Add(shares, (owned ? BlameParty.Level : BlameParty.Unassigned, team), fact.At - at);
                at = fact.At;
            }

            (team, owned) = fact switch
            {
                SlaOpened opened => (opened.Traits.Team, false),
                SlaTraitsChanged changed => (changed.Traits.Team, owned),
                SlaHandedOver handedOver => (handedOver.Team, owned),
                SlaOwnerChanged owner => (team, owner.Owned),
                _ => (team, owned),
            };
        }

        Add(shares, (owned ? BlameParty.Level : BlameParty.Unassigned, team), span.To - at);
    }

    private static void Add(Dictionary<(BlameParty Party, TeamId? Team), Duration> shares, (BlameParty Party, TeamId? Team) key, Duration time) =>
        shares[key] = shares.GetValueOrDefault(key, Duration.Zero) + time;

    private static BlameParty PartyOf(SlaSpan span) => span.Kind switch
    {
        SlaSpanKind.Paused => span.PauseReason switch
        {
            StatusCategory.PendingCustomer => BlameParty.Customer,
            StatusCategory.PendingThirdParty => BlameParty.ThirdParty,
            _ => BlameParty.Date,
        },
        SlaSpanKind.Resolved => BlameParty.Resolved,
        SlaSpanKind.NoTarget => BlameParty.NoTarget,
        _ => BlameParty.ClosedHours,
    };
}
