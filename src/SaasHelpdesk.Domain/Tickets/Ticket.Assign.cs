using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>
/// Assignments. Being assigned is not yet working on it: only taking a ticket, like the first public reply, moves new to open.
/// </content>
public static partial class Ticket
{
    private static Refusal? Assign(TicketDraft draft, AssignTicket command)
    {
        if (CanAssign(draft.State, draft.ContextAt) is { } refusal)
            return refusal;
        var isOwner = draft.State.People.Owner == command.Agent;
        if (draft.State.People.Assignee == command.Agent && (isOwner || !command.AsOwner))
            return null;
        if (draft.By.Kind != AuthorKind.System && !WorksIn(draft, command.Agent))
            return TicketErrors.NotMember(command.Agent);
        AssignTo(draft, command.Agent, command.AsOwner);
        return null;
    }

    private static void AssignTo(TicketDraft draft, AgentId agent, bool asOwner = false, bool taken = false, RoutingTrace? routing = null)
    {
        var people = draft.State.People;
        draft.Add(new TicketAssigned(agent, people.Assignment + 1)
        {
            AsOwner = asOwner || people.Owner is null,
            Taken = taken,
            Routing = routing,
        });
    }

    private static Refusal? Take(TicketDraft draft)
    {
        if (CanAssign(draft.State, draft.ContextAt) is { } refusal)
            return refusal;
        if (draft.By.Kind != AuthorKind.Agent || !AgentId.TryParse(draft.By.Id.Value, out var agent))
            return TicketErrors.Forbidden("take tickets");

        var people = draft.State.People;
        if (people.Assignee == agent && !people.Taken)
            draft.Add(new TicketTaken(agent, people.Assignment));
        else if (people.Assignee != agent)
            AssignTo(draft, agent, taken: true);
        return draft.State.Category == StatusCategory.New ? MoveTo(draft, StatusCategory.Open) : null;
    }

    private static Refusal? Release(TicketDraft draft, ReleaseTicket command)
    {
        var refusal = CanAssign(draft.State, draft.ContextAt) ?? TicketTexts.Optional(command.Reason, TicketLimits.Reason, "reason");
        if (refusal is not null)
            return refusal;
        if (draft.State.People.Assignee is not { } agent)
            return TicketErrors.NotAssigned();
        if (draft.By.Kind == AuthorKind.Agent && draft.By.Id.Value != agent.Value)
            return TicketErrors.NotAssignee();
        draft.Add(new TicketReleased(agent, draft.State.People.Assignment, command.Reason));
        return null;
    }

    private static Refusal? AcceptRouting(TicketDraft draft, AcceptRouting command)
    {
        var state = draft.State;
        // The team decided on what the ticket was; if it has moved on, the choice is void.
        if (!state.IsActive || state.Traits.Team != command.Team || state.People.Assignee is not null || state.People.Assignment + 1 != command.Assignment)
            return null;
        if (command.Agent is { } agent)
            AssignTo(draft, agent, routing: command.Trace);
        else
            draft.Add(new TicketQueued(command.Team, command.Trace));
        return null;
    }

    private static Refusal? ReturnToTeam(TicketDraft draft, ReturnToTeam command)
    {
        var people = draft.State.People;
        // The agent's grain hears of the taking a moment later: what was taken in time cannot be lost for not being taken.
        if (people.Taken && command.Reason is AssignmentEnd.Lapsed or AssignmentEnd.Absent)
            return null;
        if (draft.State.IsActive && people.Assignee == command.Agent && people.Assignment == command.Assignment)
            draft.Add(new TicketReturned(command.Agent, command.Assignment, command.Reason));
        return null;
    }

    private static bool WorksIn(TicketDraft draft, AgentId agent)
    {
        if (draft.State.Traits.Team is { } id)
            return draft.Configuration.Team(id) is { } team && HasMember(team, agent);
        foreach (var team in draft.Configuration.Teams)
        {
            if (HasMember(team, agent))
                return true;
        }

        return false;
    }

    internal static bool HasMember(TeamDefinition team, AgentId agent)
    {
        foreach (var member in team.Members)
        {
            if (member.Agent == agent)
                return true;
        }

        return team.Lead == agent;
    }
}
