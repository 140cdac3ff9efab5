using System.Collections.Immutable;
using System.Globalization;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Routing;

/// <summary>"Why did I get this?": a routing trace in sentences.</summary>
public static partial class RoutingWords
{
    /// <summary>One sentence a rule, one a candidate, and the outcome last.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="language">The reader's language.</param>
    public static ImmutableArray<string> Tell(RoutingTrace trace, Language language)
    {
        var german = language == Language.De;
        var lines = ImmutableArray.CreateBuilder<string>(trace.Rules.Length + trace.Candidates.Length + 2);
        foreach (var rule in trace.Rules)
            lines.Add(Rule(rule, german));
        if (!trace.Skills.IsEmpty)
            lines.Add((german ? "Verlangte Kenntnisse: " : "Required skills: ") + string.Join(", ", trace.Skills) + ".");
        foreach (var candidate in trace.Candidates)
            lines.Add(Candidate(candidate, german));
        lines.Add(Outcome(trace, german));
        return lines.DrainToImmutable();
    }

    private static string Rule(RuleTrace rule, bool german)
    {
        if (!rule.Matched)
            return german ? $"Regel „{rule.Name}“ traf nicht zu." : $"Rule “{rule.Name}” did not match.";
        var changes = rule.Changes.IsEmpty
            ? german ? "änderte nichts" : "changed nothing"
            : string.Join(", ", rule.Changes.Select(c => Change(c, german)));
        var stopped = !rule.Stopped ? "" : german ? "; weitere Regeln wurden nicht geprüft" : "; further rules were not looked at";
        return german ? $"Regel „{rule.Name}“ traf zu: {changes}{stopped}." : $"Rule “{rule.Name}” matched: {changes}{stopped}.";
    }

    private static string Change(RoutingChange change, bool german)
    {
        var field = (change.Field, german) switch
        {
            ("team", false) => "team",
            ("priority", false) => "priority",
            ("category", false) => "category",
            ("tag", false) => "tag",
            (_, false) => "skill",
            ("team", true) => "Team",
            ("priority", true) => "Priorität",
            ("category", true) => "Kategorie",
            ("tag", true) => "Schlagwort",
            (_, true) => "Kenntnis",
        };
        return change.From is null ? $"{field} {change.To}" : $"{field} {change.From} → {change.To}";
    }

    private static string Candidate(CandidateTrace candidate, bool german)
    {
        var load = german
            ? $"{candidate.OpenLoad} von {candidate.Capacity} Tickets"
            : $"{candidate.OpenLoad} of {candidate.Capacity} tickets";
        if (candidate.Excluded is { } excluded)
            return $"{candidate.Agent}: {Reason(excluded, candidate, german)} ({load}).";
        var score = candidate.Score?.ToString("0.##", CultureInfo.InvariantCulture);
        return german
            ? $"{candidate.Agent}: frei ({load}, Wertung {score?.Replace('.', ',')}, die niedrigste gewinnt)."
            : $"{candidate.Agent}: free ({load}, score {score}, the lowest wins).";
    }

    private static string Reason(Exclusion excluded, CandidateTrace candidate, bool german) => (excluded, german) switch
    {
        (Exclusion.Offline, false) => "not signed in",
        (Exclusion.Away, false) => "absent",
        (Exclusion.Busy, false) => "busy",
        (Exclusion.OffShift, false) => "outside the shift",
        (Exclusion.AtCapacity, false) => "has as many tickets as allowed",
        (Exclusion.MissingSkill, false) => "lacks " + string.Join(", ", candidate.MissingSkills),
        (_, false) => "ruled out, for example for not having taken the ticket",
        (Exclusion.Offline, true) => "nicht angemeldet",
        (Exclusion.Away, true) => "abwesend",
        (Exclusion.Busy, true) => "beschäftigt",
        (Exclusion.OffShift, true) => "außerhalb der Schicht",
        (Exclusion.AtCapacity, true) => "hat so viele Tickets wie erlaubt",
        (Exclusion.MissingSkill, true) => "ohne " + string.Join(", ", candidate.MissingSkills),
        (_, true) => "ausgenommen, etwa weil das Ticket nicht angenommen wurde",
    };

    private static string Outcome(RoutingTrace trace, bool german)
    {
        var relaxed = !trace.SkillsRelaxed ? "" : german ? " Auf die Kenntnisse wurde verzichtet." : " The skills were waived.";
        return (trace.Reason, german) switch
        {
            (RoutingReason.RulesOnly, false) => trace.Team is null ? "No team was found." : $"The ticket goes to the team {trace.Team}.",
            (RoutingReason.NextInTurn, false) => $"{trace.Chosen} gets the ticket: it was their turn.{relaxed}",
            (RoutingReason.LeastLoad, false) => $"{trace.Chosen} gets the ticket: least load for their share of the work.{relaxed}",
            (RoutingReason.Preferred, false) => $"{trace.Chosen} gets the ticket: they had it before.{relaxed}",
            (RoutingReason.Manual, false) => $"The agents of the team {trace.Team} take tickets themselves.",
            (_, false) => $"Nobody in the team {trace.Team} is free: the ticket waits.",
            (RoutingReason.RulesOnly, true) => trace.Team is null ? "Es wurde kein Team gefunden." : $"Das Ticket geht an das Team {trace.Team}.",
            (RoutingReason.NextInTurn, true) => $"{trace.Chosen} erhält das Ticket: nach der Reihe.{relaxed}",
            (RoutingReason.LeastLoad, true) => $"{trace.Chosen} erhält das Ticket: geringste Last, gemessen am Arbeitsanteil.{relaxed}",
            (RoutingReason.Preferred, true) => $"{trace.Chosen} erhält das Ticket: hatte es schon vorher.{relaxed}",
            (RoutingReason.Manual, true) => $"Im Team {trace.Team} nehmen sich die Bearbeiter Tickets selbst.",
            (_, true) => $"Im Team {trace.Team} ist niemand frei: Das Ticket wartet.",
        };
    }
}
