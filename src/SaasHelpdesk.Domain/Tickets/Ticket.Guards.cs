using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets.Commands;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>
/// Guards: whether the ticket's state and the actor's side allow a command at all; null means yes. The command's own input is checked when it is
/// carried out.
/// </content>
public static partial class Ticket
{
    /// <summary>Whether the actor may send a public message now. A requester's revives a resolved ticket, so it must be within the window.</summary>
    public static Refusal? CanReply(TicketState state, TicketContext context)
    {
        if (state.MergedInto is { } survivor)
            return TicketErrors.Merged(survivor);
        if (context.Actor.Kind != AuthorKind.Requester)
            return NotClosed(state);
        return state.Category == StatusCategory.Closed || (state.Category == StatusCategory.Resolved && CanReopen(state, context) is not null)
            ? TicketErrors.FollowUp()
            : null;
    }

    /// <summary>Whether the actor may add an internal note.</summary>
    public static Refusal? CanAddNote(TicketState state, TicketContext context) => ForSupport(context, "add notes") ?? NotClosed(state);

    /// <summary>
    /// Whether the actor may assign the ticket, take it, release it, hand it over or acknowledge it. The helpdesk itself may also while it is
    /// resolved: the logs of other systems that it mirrors do.
    /// </summary>
    public static Refusal? CanAssign(TicketState state, TicketContext context) =>
        ForSupport(context, "assign tickets") ?? (context.Actor.Kind == AuthorKind.System ? NotClosed(state) : Active(state));

    /// <summary>Whether the actor may ask for management attention.</summary>
    public static Refusal? CanEscalate(TicketState state, TicketContext context) =>
        context.Actor.Kind == AuthorKind.Bot ? TicketErrors.Forbidden("escalate") : Active(state);

    /// <summary>Whether the actor may change priority, traits, tags, fields and policy, or log time.</summary>
    public static Refusal? CanChange(TicketState state, TicketContext context) => ForSupport(context, "change tickets") ?? NotClosed(state);

    /// <summary>Whether the actor may resolve the ticket.</summary>
    public static Refusal? CanResolve(TicketState state, TicketContext context) =>
        NotClosed(state) ?? (state.Category == StatusCategory.Resolved ? TicketErrors.Transition(state.Category, StatusCategory.Resolved) : null);

    /// <summary>Whether the ticket may reopen: it is resolved, and the tenant's window has not passed.</summary>
    public static Refusal? CanReopen(TicketState state, TicketContext context)
    {
        if (NotClosed(state) is { } closed)
            return closed;
        if (state.Category != StatusCategory.Resolved)
            return TicketErrors.NotResolved();
        var window = context.Configuration.Lifecycle.ReopenWindow;
        return window is { } time && Microseconds.Floor(context.Now) > state.Times.ResolvedAt + time ? TicketErrors.ReopenWindow() : null;
    }

    /// <summary>Whether the actor may close the ticket: only a resolved one closes.</summary>
    public static Refusal? CanClose(TicketState state, TicketContext context) =>
        NotClosed(state) ?? (state.Category != StatusCategory.Resolved ? TicketErrors.Transition(state.Category, StatusCategory.Closed) : null);

    /// <summary>Whether this ticket may go into <paramref name="command"/>'s survivor.</summary>
    public static Refusal? CanMerge(TicketState state, MergeInto command, TicketContext context)
    {
        if (command.Survivor == state.Id)
            return TicketErrors.Self();
        return ForSupport(context, "merge tickets")
            ?? (state.Absorbed.Contains(command.Survivor) ? TicketErrors.MergeCycle(command.Survivor) : NotClosed(state));
    }

    /// <summary>Whether this ticket may take over <paramref name="command"/>'s merged ticket.</summary>
    public static Refusal? CanAbsorb(TicketState state, AbsorbTicket command, TicketContext context)
    {
        if (command.Merged == state.Id)
            return TicketErrors.Self();
        if ((ForSupport(context, "merge tickets") ?? NotClosed(state)) is { } refusal)
            return refusal;
        if (command.Category == StatusCategory.Closed)
            return TicketErrors.MergeClosed(command.Merged);
        return state.Category == StatusCategory.Resolved && command.Category != StatusCategory.Resolved
            ? TicketErrors.MergeResolved(command.Merged)
            : null;
    }

    /// <summary>Whether the actor may copy messages into a new ticket. What is closed is over; its customer opens a follow-up.</summary>
    public static Refusal? CanSplit(TicketState state, TicketContext context) => ForSupport(context, "split tickets") ?? NotClosed(state);

    private static Refusal? NotClosed(TicketState state) =>
        state.MergedInto is { } survivor ? TicketErrors.Merged(survivor)
        : state.Category == StatusCategory.Closed ? TicketErrors.Closed()
        : null;

    private static Refusal? Active(TicketState state) => NotClosed(state) ?? (state.IsActive ? null : TicketErrors.NotActive());

    private static Refusal? ForSupport(TicketContext context, string what) =>
        context.Actor.Kind == AuthorKind.Requester ? TicketErrors.Forbidden(what) : null;
}
