using NodaTime;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>An agent's working hours.</summary>
internal static class Shifts
{
    private static readonly Duration Horizon = Duration.FromDays(366);

    /// <summary>Whether it is within the agent's shift. An agent without a shift, or with one whose calendar is gone, always is.</summary>
    public static bool IsOn(AgentState agent, CompiledConfiguration configuration, Instant at) =>
        CalendarOf(agent, configuration) is not { } calendar || calendar.IsOpen(at);

    /// <summary>When a shift starts next after the last start that was looked at; null if never, or if nobody waits for it.</summary>
    public static Instant? NextStart(AgentState agent, CompiledConfiguration configuration)
    {
        if (agent.Presence != Presence.Available || agent.ShiftsSeen is not { } seen || CalendarOf(agent, configuration) is not { } calendar)
            return null;
        var end = Instant.Min(seen + Horizon, BusinessCalendar.Latest);
        if (seen < BusinessCalendar.Earliest || seen >= end || calendar.Between(seen, end) == end - seen)
            return null;
        foreach (var span in calendar.Spans(seen, end))
        {
            if (span.Kind == CalendarSpanKind.Open && span.From > seen)
                return span.From;
        }

        return null;
    }

    private static BusinessCalendar? CalendarOf(AgentState agent, CompiledConfiguration configuration) =>
        agent.Shift is { } shift ? configuration.Calendar(shift) : null;
}
