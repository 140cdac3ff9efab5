using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Sla;

public sealed partial class TargetTerms
{
    private const int NanosecondsPerMicrosecond = 1000;

    /// <summary>Makes a checked target ready.</summary>
    internal static Result<TargetTerms> Compile(
        SlaTerms policy, string rule, SlaTarget source, BusinessCalendar? calendar, EscalationLadder? ladder, string field)
    {
        var target = Length(source.Duration, calendar);
        var warnings = ImmutableArray.CreateBuilder<Duration>(source.Warnings.Length);
        for (var i = 0; i < source.Warnings.Length; i++)
        {
            var warning = source.Warnings[i];
            var at = warning.Percent is { } percent ? Share(target, percent) : target - warning.Before!.Value;
            if (at <= Duration.Zero)
                return SlaErrors.WarningBefore($"{field}.warnings[{i}].before");
            warnings.Add(at);
        }

        var steps = ImmutableArray.CreateBuilder<LadderStepTerms>();
        foreach (var step in ladder?.Steps ?? [])
        {
            var when = CompiledCondition.Compile(step.When);
            if (!when.IsSuccess)
                return when.Refusal;
            steps.Add(new LadderStepTerms(step, when.Value, StepAt(step.Offset, target)));
        }

        return new TargetTerms(policy, rule, source, target, source.Duration.IsCalendarTime ? null : calendar, calendar)
        {
            Ladder = ladder,
            Warnings = warnings.ToImmutable(),
            Steps = steps.ToImmutable(),
            FirstMoment = steps.Select(s => s.Elapsed).Concat(warnings).Append(target).Min(),
        };
    }

    private static Duration Length(TargetDuration duration, BusinessCalendar? calendar) => duration.Unit switch
    {
        TargetUnit.BusinessSeconds or TargetUnit.Seconds => Duration.FromSeconds(duration.Amount),
        TargetUnit.BusinessMinutes or TargetUnit.Minutes => Duration.FromMinutes(duration.Amount),
        TargetUnit.BusinessHours or TargetUnit.Hours => Duration.FromHours(duration.Amount),
        TargetUnit.Days => Duration.FromDays(duration.Amount),
        _ => calendar!.WorkingDay * duration.Amount,
    };

    private static Duration StepAt(LadderOffset offset, Duration target)
    {
        var at = offset.Percent is { } percent ? Share(target, percent) : target + offset.FromDue!.Value;
        return at > Duration.Zero ? at : Duration.Zero;
    }

    // Up to the next whole microsecond, so that nothing ever fires early.
    private static Duration Share(Duration target, int percent)
    {
        var nanoseconds = ((target.ToInt128Nanoseconds() * percent) + 99) / 100;
        return Duration.FromNanoseconds((nanoseconds + NanosecondsPerMicrosecond - 1) / NanosecondsPerMicrosecond * NanosecondsPerMicrosecond);
    }
}
