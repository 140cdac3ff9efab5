using System.Collections.Immutable;
using NodaTime;

namespace SaasHelpdesk.Domain.Teams;

/// <content>The passing of time.</content>
public static partial class Team
{
    /// <summary>
    /// Does everything that is due, in the order in which it was: tickets that have waited long enough for skills go to anybody who is free.
    /// With nothing due there are no events.
    /// </summary>
    /// <param name="state">The team.</param>
    /// <param name="context">When, and who works in the team.</param>
    public static ImmutableArray<TeamEvent> Wake(TeamState state, TeamContext context)
    {
        var draft = new TeamDraft(state, context);
        while (NextWake(draft.State) is { } due && due <= draft.Now)
            draft.Relax(due);
        return draft.ToEvents();
    }

    /// <summary>When something is due next, or null if never.</summary>
    public static Instant? NextWake(TeamState state)
    {
        Instant? next = null;
        foreach (var waiting in state.Waiting)
        {
            if (waiting.RelaxAt is { } at && (next is null || at < next))
                next = at;
        }

        return next;
    }
}
