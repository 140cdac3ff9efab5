using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>A target made ready: its calendar found, its warning points and ladder steps turned into elapsed times. Immutable.</summary>
public sealed partial class TargetTerms
{
    // One bit for each category in which the clock is paused.
    private readonly int _pauses;

    private TargetTerms(SlaTerms policy, string rule, SlaTarget source, Duration target, BusinessCalendar? calendar, BusinessCalendar? shownIn)
    {
        (Policy, Rule, Source, Target, Calendar, ShownIn) = (policy, rule, source, target, calendar, shownIn);
        foreach (var category in source.PauseOn ?? DefaultPauses(source.Metric))
            _pauses |= 1 << (int)category;
    }

    /// <summary>The policy that promises it.</summary>
    public SlaTerms Policy { get; }

    /// <summary>The name of the rule that won.</summary>
    public string Rule { get; }

    /// <summary>What is measured.</summary>
    public SlaMetric Metric => Source.Metric;

    /// <summary>The target as written.</summary>
    public SlaTarget Source { get; }

    /// <summary>How much time it may take, in the calendar's open time, or round the clock without a calendar.</summary>
    public Duration Target { get; }

    /// <summary>The calendar in which time counts; null counts round the clock.</summary>
    public BusinessCalendar? Calendar { get; }

    /// <summary>The ladder with all its steps in effect, or null.</summary>
    public EscalationLadder? Ladder { get; private init; }

    /// <summary>The ladder's steps, each with the elapsed time at which it fires, in the ladder's order.</summary>
    public ImmutableArray<LadderStepTerms> Steps { get; private init; } = [];

    /// <summary>The elapsed times at which to warn, in the order of the target's warning points.</summary>
    public ImmutableArray<Duration> Warnings { get; private init; } = [];

    /// <summary>The elapsed time before which the clock wants nothing.</summary>
    internal Duration FirstMoment { get; private init; }

    /// <summary>The calendar whose zone people read the clock in, or null for UTC.</summary>
    internal BusinessCalendar? ShownIn { get; }

    internal bool PausesIn(StatusCategory category) => (_pauses & (1 << (int)category)) != 0;

    internal Instant Add(Instant start, Duration time) => Calendar is null ? start + time : Calendar.Add(start, time);

    internal Duration Between(Instant from, Instant to) => Calendar is null ? to - from : Calendar.Between(from, to);

    /// <summary>Whether time counts and is judged the same, so that changing over is no re-target.</summary>
    internal bool JudgesLike(TargetTerms other) => Target == other.Target && ReferenceEquals(Calendar, other.Calendar);

    /// <summary>Whether nothing about the clock differs.</summary>
    internal bool BehavesLike(TargetTerms other) =>
        ReferenceEquals(this, other)
        || (JudgesLike(other) && _pauses == other._pauses && Source.Ladder == other.Source.Ladder && Warnings.AsSpan().SequenceEqual(other.Warnings.AsSpan()));

    private static ImmutableArray<StatusCategory> DefaultPauses(SlaMetric metric) => metric switch
    {
        SlaMetric.Resolution or SlaMetric.PeriodicUpdate or SlaMetric.TeamOwnership =>
            [StatusCategory.PendingCustomer, StatusCategory.PendingThirdParty, StatusCategory.PendingUntil],
        _ => [],
    };
}
