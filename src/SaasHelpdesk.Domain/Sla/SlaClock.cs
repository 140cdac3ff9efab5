using System.Diagnostics.CodeAnalysis;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>One cycle of one clock as of an instant. Derived from facts whenever it is wanted, never stored as a flag.</summary>
public sealed record SlaClock
{
    /// <summary>What is measured.</summary>
    public required SlaMetric Metric { get; init; }

    /// <summary>From 1 up, counted by what happened to the ticket whether or not a target applied: the same under every policy.</summary>
    public required int Cycle { get; init; }

    /// <summary>From 1 up; every re-target, apply, pause and resume is the next. 0 for idle clocks.</summary>
    public required int Generation { get; init; }

    /// <summary>Where it stands.</summary>
    public required SlaClockState State { get; init; }

    /// <summary>Why it does not run now: the pending category, or <see cref="StatusCategory.Resolved"/>. Null if it runs or has ended.</summary>
    public StatusCategory? PauseReason { get; init; }

    /// <summary>Start of the cycle; null if idle.</summary>
    public Instant? StartedAt { get; init; }

    /// <summary>
    /// Running: when elapsed will reach the target. Late: when it became late, which for lateness caused by a change is the change. Met: the due
    /// instant it was judged by. Paused, idle, cancelled: null.
    /// </summary>
    public Instant? DueAt { get; init; }

    /// <summary>When it was stopped or cancelled.</summary>
    public Instant? StoppedAt { get; init; }

    /// <summary>Counted time so far, exact.</summary>
    public required Duration Elapsed { get; init; }

    /// <summary>The target by which it is or was judged, with calendar, rule and policy.</summary>
    public required TargetTerms Terms { get; init; }

    /// <summary>How much time it may take.</summary>
    public Duration Target => Terms.Target;

    /// <summary>Target − elapsed; negative if late.</summary>
    public Duration Remaining => Target - Elapsed;

    /// <summary>Whether elapsed time exceeds the target.</summary>
    public bool IsBreached => State is SlaClockState.BreachedOpen or SlaClockState.BreachedMet;

    /// <summary>Whether it has begun and not ended.</summary>
    public bool IsOpen => State is SlaClockState.Running or SlaClockState.Paused or SlaClockState.BreachedOpen;

    /// <summary>Whether time counts towards it now (in open hours).</summary>
    [MemberNotNullWhen(true, nameof(StartedAt))]
    public bool IsTicking => State is SlaClockState.Running or SlaClockState.BreachedOpen && PauseReason is null;

    /// <summary>The policy.</summary>
    public PolicyId PolicyId => Terms.Policy.Policy.Id;

    /// <summary>The policy's version.</summary>
    public int PolicyVersion => Terms.Policy.Policy.Version;

    /// <summary>The tenant configuration's version.</summary>
    public int ConfigurationVersion => Terms.Policy.ConfigurationVersion;

    /// <summary>The rule that won.</summary>
    public string RuleName => Terms.Rule;

    /// <summary>The calendar in which time counts; null round the clock.</summary>
    public CalendarId? CalendarId => Terms.Calendar?.Definition.Id;

    /// <summary>The calendar's version; null round the clock.</summary>
    public int? CalendarVersion => Terms.Calendar?.Definition.Version;
}
