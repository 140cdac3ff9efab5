using NodaTime;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>Both kinds of escalation, kept and counted apart: functional (hand-over to a higher level) and hierarchical (management attention).</content>
public static partial class Ticket
{
    private static readonly Duration LongestAcknowledgement = Duration.FromDays(30);

    private static Refusal? HandOver(TicketDraft draft, HandOverTicket command)
    {
        if (CanAssign(draft.State, draft.ContextAt) is { } refusal)
            return refusal;
        if (draft.Configuration.Team(command.Team) is not { } team)
            return TicketErrors.UnknownTeam(command.Team);
        if (draft.State.Traits.Team == team.Id)
            return TicketErrors.SameTeam(team.Id);
        if (CheckHandOver(draft, command) is { } incomplete)
            return incomplete;
        if (command.Agent is { } candidate && draft.By.Kind != AuthorKind.System && !HasMember(team, candidate))
            return TicketErrors.NotMember(candidate);

        if (command.Note is { } note)
            AddNote(draft, note);
        HandOverTo(draft, team, command.Reason);
        if (command.Agent is { } agent)
            AssignTo(draft, agent);
        return null;
    }

    private static void HandOverTo(TicketDraft draft, TeamDefinition team, string? reason) =>
        draft.Add(new TicketHandedOver(team.Id, team.Level, KindOf(draft.State, team)) { From = draft.State.Traits.Team, Reason = reason });

    private static HandOverKind KindOf(TicketState state, TeamDefinition team) =>
        state.Traits.Team is null ? HandOverKind.First
        : team.Level > state.Level ? HandOverKind.Up
        : team.Level < state.Level || state.Teams.Contains(team.Id) ? HandOverKind.Back
        : HandOverKind.Sideways;

    private static Refusal? CheckHandOver(TicketDraft draft, HandOverTicket command)
    {
        var needed = draft.Configuration.Lifecycle.RequireHandOverNote && draft.By.Kind == AuthorKind.Agent && draft.State.Traits.Team is not null;
        if (needed && string.IsNullOrWhiteSpace(command.Reason))
            return TicketErrors.HandOverIncomplete("reason");
        if (needed && string.IsNullOrWhiteSpace(command.Note))
            return TicketErrors.HandOverIncomplete("note");
        return (command.Reason is null ? null : TicketTexts.Reason(command.Reason))
            ?? (command.Note is null ? null : TicketTexts.Body(command.Note, "note"));
    }

    private static Refusal? Escalate(TicketDraft draft, EscalateTicket command)
    {
        var note = command.Note is null && draft.By.Kind != AuthorKind.Agent ? null : TicketTexts.Body(command.Note, "note");
        if ((CanEscalate(draft.State, draft.ContextAt) ?? TicketTexts.Reason(command.Reason) ?? note) is { } refusal)
            return refusal;

        // What a requester writes is part of the conversation, not an internal note.
        if (command.Note is { } text && draft.By.Kind == AuthorKind.Requester)
        {
            if (Reply(draft, new ReplyToTicket(text)) is { } refused)
                return refused;
        }
        else if (command.Note is { } body)
        {
            AddNote(draft, body);
        }

        draft.Add(new TicketEscalated(draft.State.Counts.Escalations + 1, command.Reason, command.To));
        return null;
    }

    private static Refusal? Acknowledge(TicketDraft draft, AcknowledgeTicket command)
    {
        if (CanAssign(draft.State, draft.ContextAt) is { } refusal)
            return refusal;
        if (command.For <= Duration.Zero || command.For > LongestAcknowledgement)
            return TicketErrors.Duration("for");
        draft.Add(new TicketAcknowledged(Microseconds.Floor(draft.At + command.For)));
        return null;
    }
}
