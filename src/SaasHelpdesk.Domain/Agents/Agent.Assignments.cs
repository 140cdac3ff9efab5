using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Domain.Agents;

/// <content>
/// What tickets say. A ticket numbers its assignments, so that of two messages the one with the higher number is the newer, whichever comes first.
/// </content>
public static partial class Agent
{
    private static Refusal? Offer(AgentDraft draft, OfferAssignment command)
    {
        if (command.Assignment < 1)
            return AgentErrors.AssignmentNumber(command.Assignment);
        if (command.TakeWithin <= Duration.Zero)
            return AgentErrors.TakeWithin();
        if (draft.Assignment(command.Ticket)?.Assignment >= command.Assignment || draft.Ended(command.Ticket)?.Assignment >= command.Assignment)
            return null;
        Replace(draft, command.Ticket);
        draft.Add(new AssignmentOffered(command.Ticket, command.Assignment, command.Team, AgentDraft.Due(draft.Now + command.TakeWithin)));
        return null;
    }

    private static Refusal? Take(AgentDraft draft, TakeAssignment command)
    {
        if (command.Assignment < 1)
            return AgentErrors.AssignmentNumber(command.Assignment);
        var current = draft.Assignment(command.Ticket);
        if (current?.Assignment > command.Assignment || (current?.Assignment == command.Assignment && !current.IsPending))
            return null;
        // What lapsed here may have been taken at the ticket in that very moment. The ticket ignores the lapse, so the agent has it after all.
        if (IsOver(draft, command.Ticket, command.Assignment))
            return null;

        if (current?.Assignment < command.Assignment)
            Replace(draft, command.Ticket);
        draft.Add(new AssignmentTaken(command.Ticket, command.Assignment, command.Team));
        return null;
    }

    private static Refusal? End(AgentDraft draft, EndAssignment command)
    {
        if (command.Assignment < 1)
            return AgentErrors.AssignmentNumber(command.Assignment);
        if (draft.Assignment(command.Ticket)?.Assignment > command.Assignment || IsOver(draft, command.Ticket, command.Assignment))
            return null;

        draft.Add(new AssignmentEnded(command.Ticket, command.Assignment, command.Reason));
        return null;
    }

    /// <summary>Whether the ticket has said that the assignment, or a later one, is over.</summary>
    private static bool IsOver(AgentDraft draft, TicketId ticket, int assignment) =>
        draft.Ended(ticket) is { } ended && (ended.Assignment > assignment || (ended.Assignment == assignment && ended.Final));

    /// <summary>Ends an older assignment of the same ticket, of whose end the message has not come yet.</summary>
    private static void Replace(AgentDraft draft, TicketId ticket)
    {
        if (draft.Assignment(ticket) is { } older)
            draft.Add(new AssignmentEnded(ticket, older.Assignment, AssignmentEnd.Reassigned));
    }
}
