using System.Collections.Immutable;

namespace SaasHelpdesk.Domain.Teams;

/// <content>Events to state.</content>
public static partial class Team
{
    /// <summary>How many choices are remembered.</summary>
    internal const int MaxRecent = 64;

    /// <summary>How many tickets may wait; further ones stay in the team's list for somebody to take.</summary>
    internal const int MaxWaiting = 500;

    /// <summary>The state after an event. Pure.</summary>
    public static TeamState Fold(TeamState state, TeamEvent @event)
    {
        var after = @event switch
        {
            TeamAssigned e => state with
            {
                Pointer = e.Pointer,
                Recent = Remember(state.Recent, new TeamChoice(e.Ticket, e.Assignment, e.Revision, e.Agent, e.At)),
                Waiting = state.Waiting.RemoveAll(w => w.Request.Ticket == e.Ticket),
            },
            TeamQueued e => state with { Waiting = Queue(state.Waiting, e) },
            TeamSkillsRelaxed e => state with { Waiting = Relax(state.Waiting, e) },
            TeamRetried e => state with { Waiting = [.. state.Waiting.Select(w => w.RetryAt <= e.At ? w with { RetryAt = null } : w)] },
            _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "A team does not know this event."),
        };
        return after with { Version = state.Version + 1, LastAt = @event.At };
    }

    private static ImmutableArray<TeamChoice> Remember(ImmutableArray<TeamChoice> recent, TeamChoice choice)
    {
        var kept = recent.RemoveAll(c => c.Ticket == choice.Ticket);
        return (kept.Length < MaxRecent ? kept : kept.RemoveRange(0, kept.Length - MaxRecent + 1)).Add(choice);
    }

    private static ImmutableArray<WaitingTicket> Queue(ImmutableArray<WaitingTicket> waiting, TeamQueued e)
    {
        waiting = waiting.RemoveAll(w => w.Request.Ticket == e.Request.Ticket);
        if (!e.Waits)
            return waiting;
        var at = waiting.Length;
        while (at > 0 && waiting[at - 1].Request.Priority > e.Request.Priority)
            at--;
        return waiting.Insert(at, new WaitingTicket(e.Request, e.At, e.RelaxAt, e.RetryAt));
    }

    private static ImmutableArray<WaitingTicket> Relax(ImmutableArray<WaitingTicket> waiting, TeamSkillsRelaxed e)
    {
        for (var i = 0; i < waiting.Length; i++)
        {
            if (waiting[i].Request.Ticket == e.Ticket)
                return waiting.SetItem(i, waiting[i] with { Request = waiting[i].Request with { RelaxSkills = true }, RelaxAt = null });
        }

        return waiting;
    }
}
