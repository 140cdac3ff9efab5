using System.Collections.Immutable;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>
/// The team as pure functions: the single writer of its round-robin pointer. It decides who gets a ticket and keeps the queue of those for
/// whom nobody was free. Nothing here reads a clock or touches the outside.
/// </summary>
public static partial class Team
{
    /// <summary>The events of a command; none if it says what already is, for commands are delivered at least once.</summary>
    /// <param name="state">The team.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">When, and who works in the team.</param>
    public static Result<ImmutableArray<TeamEvent>> Decide(TeamState state, TeamCommand command, TeamContext context)
    {
        var draft = new TeamDraft(state, context);
        switch (command)
        {
            case RouteTicket { Assignment: < 1 } route:
                return TeamErrors.AssignmentNumber(route.Assignment);
            case RouteTicket route:
                Route(draft, route);
                break;
            case MemberFreed:
                draft.Serve();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "A team does not know this command.");
        }

        return draft.ToEvents();
    }

    private static void Route(TeamDraft draft, RouteTicket route)
    {
        foreach (var choice in draft.State.Recent)
        {
            if (choice.Ticket == route.Ticket && choice.Assignment >= route.Assignment)
                return;
        }

        foreach (var waiting in draft.State.Waiting)
        {
            if (waiting.Request.Ticket == route.Ticket && waiting.Request.Assignment >= route.Assignment)
                return;
        }

        draft.Choose(route);
    }
}
