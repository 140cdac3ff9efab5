using NodaTime;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Agents;

/// <content>The passing of time.</content>
public static partial class Agent
{
    /// <summary>
    /// Does everything that is due, in the order in which it was: assignments that were not taken in time lapse, an absence ends, a shift starts.
    /// Each is stamped with its due time and how late it is. With nothing due the turn is empty, so waking too often does no harm.
    /// </summary>
    /// <param name="state">The agent.</param>
    /// <param name="context">When and under which configuration; the actor does not matter.</param>
    public static AgentTurn Wake(AgentState state, AgentContext context)
    {
        var draft = new AgentDraft(state, context);
        WakeUntilNow(draft);
        return draft.ToTurn(state);
    }

    /// <summary>When something is due next, or null if never.</summary>
    /// <param name="state">The agent.</param>
    /// <param name="configuration">The tenant's newest configuration.</param>
    public static Instant? NextWake(AgentState state, CompiledConfiguration configuration) =>
        Earlier(Earlier(state.AwayUntil, NextLapse(state)), Shifts.NextStart(state, configuration));

    private static void WakeUntilNow(AgentDraft draft)
    {
        while (NextWake(draft.State, draft.Configuration) is { } due && due <= draft.Now)
        {
            if (draft.State.AwayUntil == due)
                draft.AddDue(new PresenceChanged(Presence.Available), due);
            else if (NextLapse(draft.State) == due)
                Lapse(draft, due);
            else
                draft.AddDue(new ShiftStarted(draft.Now), due);
        }
    }

    private static void Lapse(AgentDraft draft, Instant due)
    {
        var assignment = draft.State.Assignments.First(a => a.TakeBy == due);
        draft.AddDue(new AssignmentLapsed(assignment.Ticket, assignment.Assignment, assignment.Team), due);
    }

    private static Instant? NextLapse(AgentState state)
    {
        Instant? next = null;
        foreach (var assignment in state.Assignments)
            next = Earlier(next, assignment.TakeBy);
        return next;
    }

    private static Instant? Earlier(Instant? one, Instant? other) => one is null || other < one ? other ?? one : one;
}
