using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Agents;

/// <content>The passing of time.</content>
public static partial class Agent
{
    /// <summary>
    /// Does everything that is due, in the order in which it was: assignments that were not taken in time lapse, an absence ends. Each is stamped
    /// with its due time and how late it is. With nothing due there are no events, so waking too often does no harm.
    /// </summary>
    /// <param name="state">The agent.</param>
    /// <param name="now">The present.</param>
    public static ImmutableArray<AgentEvent> Wake(AgentState state, Instant now)
    {
        var draft = new AgentDraft(state, new AgentContext(now));
        while (NextWake(draft.State) is { } due && due <= draft.Now)
        {
            if (draft.State.AwayUntil == due)
                draft.AddDue(new PresenceChanged(Presence.Available), due);
            else
                Lapse(draft, draft.State.Assignments.First(a => a.TakeBy == due), due);
        }

        return draft.ToEvents();
    }

    /// <summary>When something is due next, or null if never.</summary>
    public static Instant? NextWake(AgentState state)
    {
        var next = state.AwayUntil;
        foreach (var assignment in state.Assignments)
        {
            if (assignment.TakeBy is { } takeBy && (next is null || takeBy < next))
                next = takeBy;
        }

        return next;
    }

    private static void Lapse(AgentDraft draft, AgentAssignment assignment, Instant due) =>
        draft.AddDue(new AssignmentLapsed(assignment.Ticket, assignment.Assignment, assignment.Team), due);
}
