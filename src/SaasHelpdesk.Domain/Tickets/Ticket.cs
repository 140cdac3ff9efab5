using System.Collections.Immutable;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>
/// The ticket as pure functions: <see cref="Handle"/> decides on a command, <see cref="Wake"/> on the passing of time, <see cref="Fold(TicketState, TicketEvent)"/>
/// turns events into state. Nothing here reads a clock or touches the outside.
/// </summary>
public static partial class Ticket
{
    /// <summary>
    /// Carries out a command: first everything that was due before it, then the command itself, then what became due by it. Repeating a command
    /// that says what already is gives a turn without events.
    /// </summary>
    /// <param name="state">The ticket, or null if it does not exist yet.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">When, by whom, under which configuration.</param>
    /// <returns>What happened, or the refusal; then nothing happened, and what is due is left to <see cref="Wake"/>.</returns>
    public static Result<TicketTurn> Handle(TicketState? state, TicketCommand command, TicketContext context)
    {
        var draft = new TicketDraft(state, context);
        var at = draft.InstantOf(command);
        draft.WakeUntil(at, inclusive: false);
        draft.StampCommand(at);
        if (Decide(draft, command) is { } refusal)
            return refusal;
        draft.WakeUntil(draft.Now, inclusive: true);
        return draft.ToTurn();
    }

    /// <summary>The events of a command alone, without what is due before or after it.</summary>
    /// <param name="state">The ticket, or null if it does not exist yet.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="context">When, by whom, under which configuration.</param>
    public static Result<ImmutableArray<TicketEvent>> Decide(TicketState? state, TicketCommand command, TicketContext context)
    {
        var draft = new TicketDraft(state, context);
        draft.StampCommand(draft.InstantOf(command));
        return Decide(draft, command) is { } refusal ? refusal : draft.ToEvents();
    }

    private static Refusal? Decide(TicketDraft draft, TicketCommand command)
    {
        if (command is OpenTicket open)
            return draft.Exists ? TicketErrors.Exists() : Open(draft, open);
        if (command is OpenSplit split)
            return OpenSplit(draft, split);
        if (!draft.Exists)
            return TicketErrors.NotFound();
        return command switch
        {
            ReplyToTicket c => Reply(draft, c),
            AddNote c => AddNote(draft, c),
            EditMessage c => EditMessage(draft, c),
            AssignTicket c => Assign(draft, c),
            TakeTicket => Take(draft),
            ReleaseTicket c => Release(draft, c),
            AcceptRouting c => AcceptRouting(draft, c),
            ReturnToTeam c => ReturnToTeam(draft, c),
            HandOverTicket c => HandOver(draft, c),
            EscalateTicket c => Escalate(draft, c),
            AcknowledgeTicket c => Acknowledge(draft, c),
            ChangePriority c => ChangePriority(draft, c),
            ChangeTraits c => ChangeTraits(draft, c),
            TagTicket c => Tag(draft, c),
            SetField c => SetField(draft, c),
            ApplyPolicy _ => ApplyPolicy(draft),
            ChangeStatus c => ChangeStatus(draft, c),
            ResolveTicket c => Resolve(draft, c),
            ReopenTicket c => Reopen(draft, c),
            CloseTicket c => Close(draft, c),
            AbsorbTicket c => Absorb(draft, c),
            MergeInto c => Merge(draft, c),
            SplitTicket c => Split(draft, c),
            LinkTickets c => Link(draft, c),
            UnlinkTickets c => Unlink(draft, c),
            AddWatcher c => AddWatcher(draft, c),
            RemoveWatcher c => RemoveWatcher(draft, c),
            LogTime c => LogTime(draft, c),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "A ticket does not know this command."),
        };
    }
}
