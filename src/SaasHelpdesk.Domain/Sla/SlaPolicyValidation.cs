using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>Checks a policy at edit time.</summary>
public static class SlaPolicyValidation
{
    private const int MinutesOfADay = 24 * 60;
    private const int MaxDays = 366;

    /// <summary>Everything that is wrong with a policy; empty if it may be saved.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="calendars">The tenant's calendars.</param>
    /// <param name="ladders">The tenant's ladders.</param>
    public static ImmutableArray<Refusal> Check(SlaPolicy policy, IReadOnlySet<CalendarId> calendars, IReadOnlySet<LadderId> ladders)
    {
        var found = ImmutableArray.CreateBuilder<Refusal>();
        if (string.IsNullOrWhiteSpace(policy.Name))
            found.Add(SlaErrors.NameMissing("name"));
        if (policy.Rules.IsEmpty)
            found.Add(SlaErrors.NoRules());

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var r = 0; r < policy.Rules.Length; r++)
        {
            var rule = policy.Rules[r];
            var field = $"rules[{r}]";
            if (string.IsNullOrWhiteSpace(rule.Name))
                found.Add(SlaErrors.NameMissing($"{field}.name"));
            else if (!names.Add(rule.Name))
                found.Add(SlaErrors.DuplicateRule(rule.Name, $"{field}.name"));

            var metrics = new HashSet<SlaMetric>();
            for (var t = 0; t < rule.Targets.Length; t++)
            {
                var target = rule.Targets[t];
                if (!metrics.Add(target.Metric))
                    found.Add(SlaErrors.DuplicateMetric(target.Metric, $"{field}.targets[{t}].metric"));
                Check(target, $"{field}.targets[{t}]", calendars, ladders, found);
            }
        }

        return found.ToImmutable();
    }

    private static void Check(
        SlaTarget target,
        string field,
        IReadOnlySet<CalendarId> calendars,
        IReadOnlySet<LadderId> ladders,
        ImmutableArray<Refusal>.Builder found)
    {
        if (target.Duration.Amount <= 0)
            found.Add(SlaErrors.TargetZero($"{field}.duration"));
        else if (target.Duration.Amount > MaxAmount(target.Duration.Unit))
            found.Add(SlaErrors.TargetTooLong($"{field}.duration"));

        if (target.Calendar is { } calendar)
        {
            if (!calendars.Contains(calendar))
                found.Add(SlaErrors.UnknownCalendar(calendar, $"{field}.calendar"));
        }
        else if (!target.Duration.IsCalendarTime)
        {
            found.Add(SlaErrors.CalendarMissing($"{field}.calendar"));
        }

        if (target.Ladder is { } ladder && !ladders.Contains(ladder))
            found.Add(SlaErrors.UnknownLadder(ladder, $"{field}.ladder"));

        foreach (var category in target.PauseOn ?? [])
        {
            if (category is not (StatusCategory.PendingCustomer or StatusCategory.PendingThirdParty or StatusCategory.PendingUntil))
                found.Add(SlaErrors.PauseCategory(category, $"{field}.pauseOn"));
        }

        for (var w = 0; w < target.Warnings.Length; w++)
        {
            if (Check(target.Warnings[w], $"{field}.warnings[{w}]") is { } warning)
                found.Add(warning);
        }
    }

    private static Refusal? Check(WarningPoint warning, string field) => warning switch
    {
        { Percent: null, Before: null } or { Percent: not null, Before: not null } => SlaErrors.Warning(field),
        { Percent: { } percent } when percent is < 1 or > 99 => SlaErrors.WarningPercent(percent, $"{field}.percent"),
        { Before: { } before } when before <= Duration.Zero => SlaErrors.WarningBefore($"{field}.before"),
        _ => null,
    };

    private static int MaxAmount(TargetUnit unit) => unit switch
    {
        TargetUnit.BusinessSeconds or TargetUnit.Seconds => MaxDays * MinutesOfADay * 60,
        TargetUnit.BusinessMinutes or TargetUnit.Minutes => MaxDays * MinutesOfADay,
        TargetUnit.BusinessHours or TargetUnit.Hours => MaxDays * 24,
        _ => MaxDays,
    };
}
