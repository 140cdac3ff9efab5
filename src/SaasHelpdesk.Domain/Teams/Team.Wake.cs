using NodaTime;

namespace SaasHelpdesk.Domain.Teams;

/// <content>The passing of time.</content>
public static partial class Team
{
    /// <summary>
    /// Does everything that is due, in the order in which it was: tickets that have waited long enough for skills go to anybody who is free.
    /// With nothing due the turn is empty.
    /// </summary>
    /// <param name="state">The team.</param>
    /// <param name="context">When, and who works in the team.</param>
    public static TeamTurn Wake(TeamState state, TeamContext context)
    {
        var draft = new TeamDraft(state, context);
        WakeUntilNow(draft);
        return draft.ToTurn(state);
    }

    /// <summary>When something is due next, or null if never.</summary>
    public static Instant? NextWake(TeamState state)
    {
        Instant? next = null;
        foreach (var waiting in state.Waiting)
        {
            if (waiting.RelaxAt is { } relax && (next is null || relax < next))
                next = relax;
            if (waiting.RetryAt is { } retry && (next is null || retry < next))
                next = retry;
        }

        return next;
    }

    private static void WakeUntilNow(TeamDraft draft)
    {
        while (NextWake(draft.State) is { } due && due <= draft.Now)
        {
            if (draft.State.Waiting.FirstOrDefault(w => w.RelaxAt == due) is { } waiting)
                draft.Relax(waiting, due);
            else
                draft.Retry(due);
        }
    }
}
