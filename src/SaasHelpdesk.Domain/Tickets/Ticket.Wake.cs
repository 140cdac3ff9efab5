using NodaTime;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>The passing of time.</content>
public static partial class Ticket
{
    /// <summary>
    /// Does everything that is due, in the order in which it was: warnings, breaches and ladder steps of the clocks, ends of waits, of acknowledgements
    /// and of the time to reopen. Each is stamped with its due time and how late it is, and happens at most once. With nothing due the turn is empty,
    /// so waking too often does no harm; with very much due the rest is left to the next waking, for which <see cref="NextWake"/> is in the past.
    /// </summary>
    /// <param name="state">The ticket.</param>
    /// <param name="context">When and under which configuration; the actor does not matter.</param>
    public static TicketTurn Wake(TicketState state, TicketContext context)
    {
        var draft = new TicketDraft(state, context);
        draft.WakeUntil(draft.Now, inclusive: true);
        return draft.ToTurn();
    }

    /// <summary>When something will be due if nothing else happens, or null if never. The first microsecond at which <see cref="Wake"/> does something.</summary>
    /// <param name="state">The ticket.</param>
    /// <param name="context">When and under which configuration; the actor does not matter.</param>
    public static Instant? NextWake(TicketState state, TicketContext context) => new TicketDraft(state, context).NextFiring;
}
