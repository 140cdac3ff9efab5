using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Sla;

public sealed partial class SlaTerms
{
    /// <summary>Checks a policy and makes it ready.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="calendars">The tenant's calendars.</param>
    /// <param name="ladders">The tenant's ladders, each merged with what it inherits (<see cref="LadderMerge"/>).</param>
    /// <param name="configurationVersion">The version in which all of them were found.</param>
    /// <returns>The terms, or the first refusal of <see cref="SlaPolicyValidation"/>, a ladder's or a condition's.</returns>
    public static Result<SlaTerms> Compile(
        SlaPolicy policy,
        IReadOnlyDictionary<CalendarId, BusinessCalendar> calendars,
        IReadOnlyDictionary<LadderId, EscalationLadder> ladders,
        int configurationVersion)
    {
        if (SlaPolicyValidation.Check(policy, calendars.Keys.ToHashSet(), ladders.Keys.ToHashSet()) is [var first, ..])
            return first;
        var when = CompiledCondition.Compile(policy.When);
        if (!when.IsSuccess)
            return when.Refusal;

        var terms = new SlaTerms(policy, configurationVersion, when.Value);
        var rules = new RuleTerms[policy.Rules.Length];
        for (var r = 0; r < rules.Length; r++)
        {
            var compiled = Compile(terms, policy.Rules[r], calendars, ladders, $"rules[{r}]");
            if (!compiled.IsSuccess)
                return compiled.Refusal;
            rules[r] = compiled.Value;
        }

        terms._rules = rules;
        return terms;
    }

    private static Result<RuleTerms> Compile(
        SlaTerms terms,
        SlaRule rule,
        IReadOnlyDictionary<CalendarId, BusinessCalendar> calendars,
        IReadOnlyDictionary<LadderId, EscalationLadder> ladders,
        string field)
    {
        var when = CompiledCondition.Compile(rule.When, $"{field}.when");
        if (!when.IsSuccess)
            return when.Refusal;
        var compiled = new RuleTerms(when.Value);
        for (var t = 0; t < rule.Targets.Length; t++)
        {
            var source = rule.Targets[t];
            var calendar = source.Calendar is { } id ? calendars[id] : null;
            var ladder = source.Ladder is { } ladderId ? ladders[ladderId] : null;
            var target = TargetTerms.Compile(terms, rule.Name, source, calendar, ladder, $"{field}.targets[{t}]");
            if (!target.IsSuccess)
                return target.Refusal;
            compiled.Add(target.Value);
        }

        return compiled;
    }
}
