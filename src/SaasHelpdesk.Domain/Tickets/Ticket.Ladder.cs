using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>What ladder steps do to the ticket itself.</content>
public static partial class Ticket
{
    internal static Refusal? Act(TicketDraft draft, LadderAction action) => action switch
    {
        ReassignAction a => Reassign(draft, a),
        RaisePriorityAction a => RaisePriority(draft, a),
        AddWatcherAction a => AddWatcher(draft, new AddWatcher(a.User)),
        SetStatusAction a => ChangeStatus(draft, new ChangeStatus(a.Status)),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action.GetType().Name, "A ladder does not know this action."),
    };

    private static Refusal? Reassign(TicketDraft draft, ReassignAction action)
    {
        if (Active(draft.State) is { } refusal)
            return refusal;
        var team = action.Team is { } id ? draft.Configuration.Team(id) : FirstOf(draft, action.Level ?? 0);
        if (team is null)
            return TicketErrors.NoSuchTeam();
        if (team.Id == draft.State.Traits.Team)
            return TicketErrors.SameTeam(team.Id);
        HandOverTo(draft, team, null);
        return null;
    }

    private static TeamDefinition? FirstOf(TicketDraft draft, int level)
    {
        foreach (var team in draft.Configuration.Teams)
        {
            if (team.Level == level)
                return team;
        }

        return null;
    }

    private static Refusal? RaisePriority(TicketDraft draft, RaisePriorityAction action)
    {
        var from = draft.State.Traits.Priority;
        var to = action.To ?? from - 1;
        if (to >= from || to < Priority.Critical)
            return TicketErrors.NotMoreUrgent();
        draft.Add(new PriorityChanged(from, to) { Impact = draft.State.Impact, Urgency = draft.State.Urgency });
        return null;
    }
}
