using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Sla;

/// <summary>A cell of the policy's matrix: how much time a metric may take, counted how.</summary>
public sealed record SlaTarget
{
    /// <summary>What is measured.</summary>
    public required SlaMetric Metric { get; init; }

    /// <summary>How long it may take; above zero.</summary>
    public required TargetDuration Duration { get; init; }

    /// <summary>The calendar in which time counts. May be null only for targets in calendar time, which count round the clock.</summary>
    public CalendarId? Calendar { get; init; }

    /// <summary>When to warn before it is due.</summary>
    public ImmutableArray<WarningPoint> Warnings { get; init; } = [];

    /// <summary>
    /// The pending categories in which the clock is paused; null means the metric's default: resolution, periodic update and team ownership
    /// pause in all three, response and ownership-taking clocks in none.
    /// </summary>
    public ImmutableArray<StatusCategory>? PauseOn { get; init; }

    /// <summary>The escalation ladder that hangs on this clock.</summary>
    public LadderId? Ladder { get; init; }
}
