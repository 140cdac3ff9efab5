using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>Every refusal of an SLA policy.</summary>
internal static class SlaErrors
{
    public static Refusal NameMissing(string field) =>
        Refusal.Validation("sla.name-missing", "A policy and each of its rules need a name.", field);

    public static Refusal NoRules() =>
        Refusal.Validation("sla.no-rules", "A policy needs at least one rule.", "rules");

    public static Refusal DuplicateRule(string name, string field) =>
        Refusal.Validation("sla.duplicate-rule", $"Two rules are named '{name}'.", field);

    public static Refusal DuplicateMetric(SlaMetric metric, string field) =>
        Refusal.Validation("sla.duplicate-metric", $"The rule has two targets for {metric}.", field);

    public static Refusal TargetZero(string field) =>
        Refusal.Validation("sla.target-zero", "A target must be above zero.", field);

    public static Refusal TargetTooLong(string field) =>
        Refusal.Validation("sla.target-too-long", "A target may be a year of calendar time or 366 working days at most.", field);

    public static Refusal CalendarMissing(string field) =>
        Refusal.Validation("sla.calendar-missing", "A target in business time or working days needs a calendar.", field);

    public static Refusal UnknownCalendar(CalendarId calendar, string field) =>
        Refusal.Validation("sla.unknown-calendar", $"There is no calendar '{calendar}'.", field);

    public static Refusal UnknownLadder(LadderId ladder, string field) =>
        Refusal.Validation("sla.unknown-ladder", $"There is no escalation ladder '{ladder}'.", field);

    public static Refusal Warning(string field) =>
        Refusal.Validation("sla.warning", "A warning needs either a percentage or a time before due, not both and not none.", field);

    public static Refusal WarningPercent(int percent, string field) =>
        Refusal.Validation("sla.warning-percent", $"{percent} % is not within 1-99.", field);

    public static Refusal WarningBefore(string field) =>
        Refusal.Validation("sla.warning-before", "A warning must lie between the start and the due time.", field);

    public static Refusal PauseCategory(StatusCategory category, string field) =>
        Refusal.Validation("sla.pause-category", $"A clock may pause in pending categories only, not in {category}.", field);
}
