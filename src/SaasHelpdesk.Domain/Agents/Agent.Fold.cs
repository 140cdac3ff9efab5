using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Agents;

/// <content>Events to state.</content>
public static partial class Agent
{
    /// <summary>How many ended assignments are remembered.</summary>
    internal const int MaxEnded = 32;

    /// <summary>The state after an event. Pure.</summary>
    public static AgentState Fold(AgentState state, AgentEvent @event)
    {
        var after = @event switch
        {
            ProfileChanged e => state with
            {
                Name = e.Name,
                Capacity = e.Capacity,
                Skills = e.Skills,
                Shift = e.Shift,
                ShiftsSeen = state.ShiftsSeen is null ? null : e.At,
            },
            PresenceChanged e => state with
            {
                Presence = e.Presence,
                AwayUntil = e.Until,
                ShiftsSeen = e.Presence == Presence.Available ? e.At : null,
            },
            ShiftStarted e => state with { ShiftsSeen = e.Seen },
            AssignmentOffered e => state with
            {
                Assignments = state.Assignments.Add(new AgentAssignment(e.Ticket, e.Assignment, e.Team, e.At) { TakeBy = e.TakeBy }),
            },
            AssignmentTaken e => Take(state, e),
            AssignmentLapsed e => End(state, new EndedAssignment(e.Ticket, e.Assignment, AssignmentEnd.Lapsed, Final: false)),
            AssignmentReturned e => End(state, new EndedAssignment(e.Ticket, e.Assignment, AssignmentEnd.Absent, Final: false)),
            AssignmentEnded e => End(state, new EndedAssignment(e.Ticket, e.Assignment, e.Reason, Final: true)),
            _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "An agent does not know this event."),
        };
        return after with { Version = state.Version + 1, LastAt = @event.At };
    }

    private static AgentState Take(AgentState state, AssignmentTaken e)
    {
        for (var i = 0; i < state.Assignments.Length; i++)
        {
            if (state.Assignments[i].Ticket == e.Ticket)
                return state with { Assignments = state.Assignments.SetItem(i, state.Assignments[i] with { TakeBy = null }) };
        }

        return state with
        {
            Assignments = state.Assignments.Add(new AgentAssignment(e.Ticket, e.Assignment, e.Team, e.At)),
            Ended = Without(state.Ended, e.Ticket),
        };
    }

    private static AgentState End(AgentState state, EndedAssignment ended)
    {
        var kept = Without(state.Ended, ended.Ticket);
        return state with
        {
            Assignments = state.Assignments.RemoveAll(a => a.Ticket == ended.Ticket),
            Ended = (kept.Length < MaxEnded ? kept : kept.RemoveRange(0, kept.Length - MaxEnded + 1)).Add(ended),
        };
    }

    private static ImmutableArray<EndedAssignment> Without(ImmutableArray<EndedAssignment> ended, TicketId ticket) =>
        ended.RemoveAll(e => e.Ticket == ticket);
}
