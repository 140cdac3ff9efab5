using NodaTime;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>Status changes become state. Every change of the category cancels the timers of the category that is left.</content>
public static partial class Ticket
{
    private static TicketState FoldResolved(TicketState state, TicketResolved e)
    {
        var folded = WithStatus(state, e, e.Status, StatusCategory.Resolved, null);
        return folded with
        {
            Resolution = e.Resolution ?? state.Resolution,
            Times = folded.Times with { ResolvedAt = e.At, AutoCloseAt = e.AutoCloseAt },
        };
    }

    private static TicketState FoldReopened(TicketState state, TicketReopened e) =>
        WithStatus(state, e, e.Status, e.Category, e.Until) with { Counts = state.Counts with { Reopenings = state.Counts.Reopenings + 1 } };

    private static TicketState FoldClosed(TicketState state, TicketClosed e)
    {
        var folded = WithStatus(state, e, e.Status, StatusCategory.Closed, null);
        return folded with { Times = folded.Times with { ResolvedAt = state.Times.ResolvedAt, ClosedAt = e.At } };
    }

    private static TicketState FoldMerged(TicketState state, TicketMerged e)
    {
        // The clocks are cancelled, so that the closing itself is no fact to them.
        var folded = WithStatus(state, e, e.Status, StatusCategory.Closed, null);
        return folded with
        {
            MergedInto = e.Survivor,
            Facts = state.Facts.Add(new SlaMerged(e.At)),
            Times = folded.Times with { ResolvedAt = state.Times.ResolvedAt, ClosedAt = e.At },
        };
    }

    private static TicketState WithStatus(TicketState state, TicketEvent e, string status, StatusCategory category, Instant? until)
    {
        if (category == state.Category)
            return state with { Status = status, Times = state.Times with { StatusAt = e.At, PendingUntil = until } };

        var active = category < StatusCategory.Resolved;
        return state with
        {
            Status = status,
            Category = category,
            Facts = state.Facts.Add(new SlaStatusChanged(e.At, category)),
            Held = active ? state.Held : [],
            Times = state.Times with
            {
                StatusAt = e.At,
                PendingUntil = until,
                ResolvedAt = null,
                AutoCloseAt = null,
                AcknowledgedUntil = active ? state.Times.AcknowledgedUntil : null,
            },
        };
    }
}
