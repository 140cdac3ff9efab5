using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Domain.Sla.WhatIf;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>SlaClockComparison and SlaVerdict.</summary>
internal static class ComparisonTypes
{
    public static void Declare(SchemaTypes types)
    {
        var verdict = types.Schema.Enum<Verdict>("SlaVerdict", "How a clock is judged.")
            .Value(Verdict.None, "Not at all: there is no such clock, it was cancelled, or it waits for its next cycle.")
            .Value(Verdict.Open, "It runs or is paused and is not late.")
            .Value(Verdict.Met, "It was stopped in time.")
            .Value(Verdict.Breached, "It is late, stopped or not.");
        var comparison = types.Schema.Object<ClockComparison>("SlaClockComparison", "One cycle of a clock as it is, and as it would be.");
        comparison.Field("metric", ClockTypes.Metric(types).NonNull(), "What it measures.", c => c.Metric);
        comparison.Field("cycle", types.Int.NonNull(), "Which cycle, from 1 up; the same under every policy.", c => c.Cycle);
        comparison.Field("isChanged", types.Boolean.NonNull(), "Whether it would be judged differently or due at another time.", c => c.IsChanged);
        comparison.Field("verdictBefore", verdict.NonNull(), "How it is judged.", c => c.VerdictBefore);
        comparison.Field("verdictAfter", verdict.NonNull(), "How it would be judged.", c => c.VerdictAfter);
        comparison.Field("dueAtBefore", types.DateTime, "When it is due. Null if it has no due time.", c => c.Before?.DueAt);
        comparison.Field("dueAtAfter", types.DateTime, "When it would be due. Null if it would have no due time.", c => c.After?.DueAt);
        comparison.Field("targetBefore", types.Duration, "How much time it may take. Null if there is no such clock.", c => c.Before?.Target);
        comparison.Field("targetAfter", types.Duration, "How much time it might take. Null if there would be no such clock.", c => c.After?.Target);
        comparison.Field("elapsedBefore", types.Duration, "Counted time. Null if there is no such clock.", c => c.Before?.Elapsed);
        comparison.Field("elapsedAfter", types.Duration, "Time that would have counted. Null if there would be no such clock.", c => c.After?.Elapsed);
    }
}
