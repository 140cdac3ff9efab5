using System.Collections.Immutable;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>
/// The team as pure functions: the single writer of its round-robin pointer. It decides who gets a ticket and keeps the queue of those for
/// whom nobody was free. Nothing here reads a clock or touches the outside.
/// </summary>
public static partial class Team
{
    /// <summary>
    /// Carries out a command: first everything that was due before it, then the command itself. A command that says what already is does
    /// nothing, for commands are delivered at least once.
    /// </summary>
    /// <param name="state">The team, or null if the stream does not exist: teams come into being with the first command.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">When, and who works in the team.</param>
    /// <returns>What happened, or the refusal; then nothing happened.</returns>
    public static Result<TeamTurn> Handle(TeamState? state, TeamCommand command, TeamContext context)
    {
        var draft = new TeamDraft(state ?? TeamState.Initial(context.Team), context);
        WakeUntilNow(draft);
        return Decide(draft, command) is { } refusal ? refusal : draft.ToTurn(state);
    }

    /// <summary>The events of a command alone, without what is due before it.</summary>
    /// <param name="state">The team, or null if the stream does not exist.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">When, and who works in the team.</param>
    public static Result<ImmutableArray<TeamEvent>> Decide(TeamState? state, TeamCommand command, TeamContext context)
    {
        var draft = new TeamDraft(state ?? TeamState.Initial(context.Team), context);
        return Decide(draft, command) is { } refusal ? refusal : draft.ToEvents();
    }

    private static Refusal? Decide(TeamDraft draft, TeamCommand command)
    {
        switch (command)
        {
            case RouteTicket { Assignment: < 1 } route:
                return TeamErrors.AssignmentNumber(route.Assignment);
            case RouteTicket route:
                Route(draft, route);
                return null;
            case MemberFreed:
                draft.Serve();
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "A team does not know this command.");
        }
    }

    private static void Route(TeamDraft draft, RouteTicket route)
    {
        foreach (var choice in draft.State.Recent)
        {
            if (choice.Ticket == route.Ticket && (choice.Assignment, choice.Revision).CompareTo((route.Assignment, route.Revision)) >= 0)
                return;
        }

        foreach (var waiting in draft.State.Waiting)
        {
            var request = waiting.Request;
            if (request.Ticket == route.Ticket && (request.Assignment, request.Revision).CompareTo((route.Assignment, route.Revision)) >= 0)
                return;
        }

        draft.Choose(route);
    }
}
