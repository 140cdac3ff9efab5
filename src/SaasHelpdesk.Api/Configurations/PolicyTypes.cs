using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>SlaPolicy: its rules and targets, as far as they can be typed.</summary>
internal static class PolicyTypes
{
    public static void Declare(SchemaTypes types)
    {
        var unit = types.Schema.Enum<TargetUnit>("TargetUnit", "What a target counts.")
            .Value(TargetUnit.BusinessSeconds, "Seconds of open time.")
            .Value(TargetUnit.BusinessMinutes, "Minutes of open time.")
            .Value(TargetUnit.BusinessHours, "Hours of open time.")
            .Value(TargetUnit.WorkingDays, "Working days: multiples of the calendar's working day, in open time.")
            .Value(TargetUnit.Seconds, "Seconds round the clock.")
            .Value(TargetUnit.Minutes, "Minutes round the clock.")
            .Value(TargetUnit.Hours, "Hours round the clock.")
            .Value(TargetUnit.Days, "Days of 24 hours round the clock.");
        var warning = types.Schema.Object<WarningPoint>("SlaWarningPoint", "When to warn before a clock is due, in the clock's own time. One of the two is set.");
        warning.Field("percent", types.Int, "When this share of the target has elapsed, 1 to 99.", w => w.Percent);
        warning.Field("before", types.Duration, "When this much is left.", w => w.Before);
        var target = types.Schema.Object<SlaTarget>("SlaTarget", "How much time a metric may take, counted how.");
        target.Field("metric", ClockTypes.Metric(types).NonNull(), "What is measured.", t => t.Metric);
        target.Field("amount", types.Int.NonNull(), "How many of the unit it may take.", t => t.Duration.Amount);
        target.Field("unit", unit.NonNull(), "What is counted.", t => t.Duration.Unit);
        target.Field("calendarKey", types.String, "The calendar in which time counts. Null for targets round the clock.", t => t.Calendar?.Value);
        target.Field("ladderKey", types.String, "The escalation ladder that hangs on the clock.", t => t.Ladder?.Value);
        target.Field("warnings", warning.NonNull().List().NonNull(), "When to warn.", t => t.Warnings);
        target.Field("pausesOn", TicketEnums.StatusCategory(types).NonNull().List(), "The pending categories in which the clock is paused. Null for the metric's default.", t => t.PauseOn?.AsEnumerable());
        var rule = types.Schema.Object<SlaRule>("SlaRule", "A row of a policy: which tickets, and what is promised for them.");
        rule.Field("name", types.String.NonNull(), "Unique within the policy.", r => r.Name);
        rule.Field("when", types.Json.NonNull(), "Which tickets it is for; an empty object for all.", r => new JsonText(DomainJson.Serialize(r.When)));
        rule.Field("targets", target.NonNull().List().NonNull(), "What is promised, at most one target a metric.", r => r.Targets);
        var reopen = types.Schema.Enum<ReopenMode>("SlaReopenMode", "What reopening does to the resolution clock.")
            .Value(ReopenMode.Total, "The same cycle goes on; the resolved span does not count.")
            .Value(ReopenMode.FirstResolution, "The first resolution is judged and stays judged.")
            .Value(ReopenMode.NewCycle, "Each reopening starts a new cycle from zero.");
        var retarget = types.Schema.Enum<RetargetMode>("SlaRetargetMode", "What happens to elapsed time when a change of the ticket picks another target.")
            .Value(RetargetMode.Keep, "Elapsed time and pauses stay with the ticket.")
            .Value(RetargetMode.Restart, "The clock counts again from zero.");
        var policy = types.Schema.Object<SlaPolicy>("SlaPolicy");
        policy.Field("when", types.Json.NonNull(), "Which tickets it applies to; an empty object for all.", p => new JsonText(DomainJson.Serialize(p.When)));
        policy.Field("rules", rule.NonNull().List().NonNull(), "In order: the first whose condition matches gives the targets.", p => p.Rules);
        policy.Field("onReopen", reopen.NonNull(), "What reopening does to the resolution clock.", p => p.Reopen);
        policy.Field("onRetarget", retarget.NonNull(), "What a change of the target does to elapsed time.", p => p.OnRetarget);
    }
}
