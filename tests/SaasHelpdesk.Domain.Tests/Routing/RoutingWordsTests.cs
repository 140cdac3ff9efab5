using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Tests.Routing;

public sealed class RoutingWordsTests
{
    private static readonly RoutingTrace Trace = new()
    {
        Rules =
        [
            new(new("a"), "VIP", false),
            new(new("b"), "VPN", true) { Changes = [new("team", "network"), new("priority", "high", "moderate")], Stopped = true },
        ],
        Team = new("network"),
        Mode = AssignmentMode.WeightedLoad,
        Skills = [new("vpn")],
        Candidates =
        [
            new(new("anna"), 5, 5) { Excluded = Exclusion.AtCapacity },
            new(new("ben"), 2, 5) { Score = 1.5m },
            new(new("cem"), 0, 5) { Excluded = Exclusion.MissingSkill, MissingSkills = [new("vpn")] },
        ],
        Chosen = new("ben"),
        Reason = RoutingReason.LeastLoad,
    };

    [Fact]
    public void Tell_should_say_in_english_why() => Assert.Equal(
        """
        Rule “VIP” did not match.
        Rule “VPN” matched: team network, priority moderate → high; further rules were not looked at.
        Required skills: vpn.
        anna: has as many tickets as allowed (5 of 5 tickets).
        ben: free (2 of 5 tickets, score 1.5, the lowest wins).
        cem: lacks vpn (0 of 5 tickets).
        ben gets the ticket: least load for their share of the work.
        """,
        string.Join('\n', RoutingWords.Tell(Trace, Language.En)));

    [Fact]
    public void Tell_should_say_in_german_why() => Assert.Equal(
        """
        Regel „VIP“ traf nicht zu.
        Regel „VPN“ traf zu: Team network, Priorität moderate → high; weitere Regeln wurden nicht geprüft.
        Verlangte Kenntnisse: vpn.
        anna: hat so viele Tickets wie erlaubt (5 von 5 Tickets).
        ben: frei (2 von 5 Tickets, Wertung 1,5, die niedrigste gewinnt).
        cem: ohne vpn (0 von 5 Tickets).
        ben erhält das Ticket: geringste Last, gemessen am Arbeitsanteil.
        """,
        string.Join('\n', RoutingWords.Tell(Trace, Language.De)));

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.De)]
    public void Tell_should_have_words_of_its_own_for_everything(Language language)
    {
        var outcomes = Enum.GetValues<RoutingReason>().Select(r => RoutingWords.Tell(Trace with { Reason = r }, language)[^1]).ToList();
        var exclusions = Enum.GetValues<Exclusion>()
            .Select(e => RoutingWords.Tell(new RoutingTrace { Candidates = [new(new AgentId("anna"), 0, 1) { Excluded = e }] }, language)[0]).ToList();

        Assert.Equal(outcomes.Count, outcomes.Distinct().Count());
        Assert.Equal(exclusions.Count, exclusions.Distinct().Count());
    }
}
