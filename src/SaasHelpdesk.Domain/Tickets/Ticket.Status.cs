using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>
/// The life cycle: new → open → (pending ⇄ open) → resolved → closed. Only the category counts; names are the tenant's. Nobody goes back to new
/// but the helpdesk itself, which mirrors other systems' logs.
/// </content>
public static partial class Ticket
{
    private static Refusal? ChangeStatus(TicketDraft draft, ChangeStatus command)
    {
        if (draft.Configuration.Status(command.Status) is not { } target)
            return TicketErrors.UnknownStatus(command.Status);
        if (TicketTexts.Optional(command.Reason, TicketLimits.Reason, "reason") is { } refusal)
            return refusal;
        return target.Category switch
        {
            _ when ForSupport(draft.ContextAt, "set a status") is { } forbidden => forbidden,
            StatusCategory.Resolved when draft.State.IsActive => Resolve(draft, new ResolveTicket { Status = target.Name }),
            StatusCategory.Closed => Close(draft, new CloseTicket { Status = target.Name }),
            _ => MoveTo(draft, target, command.Until, command.Reason),
        };
    }

    private static Refusal? Resolve(TicketDraft draft, ResolveTicket command)
    {
        var refusal = CanResolve(draft.State, draft.ContextAt) ?? Check(draft, command.Resolution)
            ?? (command.Reply is null ? null : TicketTexts.Body(command.Reply, "reply"));
        if (refusal is not null)
            return refusal;
        var target = StatusIn(draft, StatusCategory.Resolved, command.Status);
        if (!target.IsSuccess)
            return target.Refusal;

        if (command.Reply is { } reply)
            draft.Add(new TicketReplied(draft.State.Messages.Length + 1, reply));
        draft.Add(new TicketResolved(target.Value.Name)
        {
            Resolution = command.Resolution,
            AutoCloseAt = draft.Configuration.Lifecycle.AutoCloseAfter is { } after ? draft.At + after : null,
        });
        return null;
    }

    private static Refusal? Reopen(TicketDraft draft, ReopenTicket command)
    {
        var refusal = CanReopen(draft.State, draft.ContextAt) ?? TicketTexts.Reason(command.Reason);
        return refusal ?? MoveTo(draft, draft.Configuration.DefaultStatus(StatusCategory.Open), null, command.Reason);
    }

    private static Refusal? Close(TicketDraft draft, CloseTicket command)
    {
        if (CanClose(draft.State, draft.ContextAt) is { } refusal)
            return refusal;
        var target = StatusIn(draft, StatusCategory.Closed, command.Status);
        if (!target.IsSuccess)
            return target.Refusal;
        draft.Add(new TicketClosed(target.Value.Name));
        return null;
    }

    private static Refusal? MoveTo(TicketDraft draft, StatusCategory category) =>
        MoveTo(draft, draft.Configuration.DefaultStatus(category), null, null);

    /// <summary>Moves to a status that is not closed, and only from resolved to resolved.</summary>
    private static Refusal? MoveTo(TicketDraft draft, StatusDefinition target, Instant? until, string? reason)
    {
        var state = draft.State;
        if (NotClosed(state) is { } closed)
            return closed;
        if (target.Category == StatusCategory.New && state.Category != StatusCategory.New && draft.By.Kind != AuthorKind.System)
            return TicketErrors.Transition(state.Category, StatusCategory.New);
        until = target.Category == StatusCategory.PendingUntil && until is { } date ? Microseconds.Floor(date) : null;
        if (target.Category == StatusCategory.PendingUntil && (until is null || until <= draft.At))
            return TicketErrors.UntilMissing();
        if (target.Name == state.Status && until == state.Times.PendingUntil)
            return null;
        if (state.Category != StatusCategory.Resolved || target.Category == StatusCategory.Resolved)
        {
            draft.Add(new StatusChanged(target.Name, target.Category) { Until = until, Reason = reason });
            return null;
        }

        if (CanReopen(state, draft.ContextAt) is { } refusal)
            return refusal;
        draft.Add(new TicketReopened(target.Name, target.Category) { Until = until, Reason = reason });
        if (state.People.Assignee is { } agent)
            ReturnTo(draft, agent);
        return null;
    }

    /// <summary>
    /// The assignment ended with the solution. Where the team chooses, it is asked anew with a preference for the one who had the ticket; elsewhere
    /// that agent gets it back, and must take it again.
    /// </summary>
    private static void ReturnTo(TicketDraft draft, AgentId agent)
    {
        var assignment = draft.State.People.Assignment;
        if (draft.State.Traits.Team is { } id && draft.Configuration.Team(id) is { Assignment: not AssignmentMode.Manual })
            draft.Add(new TicketReleased(agent, assignment));
        else
            draft.Add(new TicketAssigned(agent, assignment + 1));
    }

    private static Result<StatusDefinition> StatusIn(TicketDraft draft, StatusCategory category, string? name)
    {
        if (name is null)
            return draft.Configuration.DefaultStatus(category);
        if (draft.Configuration.Status(name) is not { } status)
            return TicketErrors.UnknownStatus(name);
        return status.Category == category ? status : TicketErrors.WrongStatus(name, category);
    }

    private static Refusal? Check(TicketDraft draft, TicketResolution? resolution)
    {
        // A requester who withdraws and a log that is mirrored do not know the cause.
        if (draft.Configuration.Lifecycle.ResolutionRequired && (draft.By.Kind is AuthorKind.Agent or AuthorKind.Bot))
        {
            if (string.IsNullOrWhiteSpace(resolution?.Cause))
                return TicketErrors.ResolutionRequired("resolution.cause");
            if (string.IsNullOrWhiteSpace(resolution.Solution))
                return TicketErrors.ResolutionRequired("resolution.solution");
            if (string.IsNullOrWhiteSpace(resolution.Code))
                return TicketErrors.ResolutionRequired("resolution.code");
        }

        return TicketTexts.Optional(resolution?.Cause, TicketLimits.Resolution, "resolution.cause")
            ?? TicketTexts.Optional(resolution?.Solution, TicketLimits.Resolution, "resolution.solution")
            ?? TicketTexts.Optional(resolution?.Code, TicketLimits.Code, "resolution.code");
    }
}
