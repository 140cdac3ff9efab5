using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>Assignments and hand-overs become state.</content>
public static partial class Ticket
{
    private static TicketState FoldAssigned(TicketState state, TicketAssigned e) => state with
    {
        People = state.People with
        {
            Assignee = e.Agent,
            Assignment = e.Assignment,
            Taken = e.Taken,
            Owner = e.AsOwner ? e.Agent : state.People.Owner,
        },
        Facts = state.People.Assignee is null ? state.Facts.Add(new SlaOwnerChanged(e.At, Owned: true)) : state.Facts,
    };

    private static TicketState FoldUnassigned(TicketState state, TicketEvent e) => state.People.Assignee is null ? state : state with
    {
        People = state.People with { Assignee = null, Taken = false },
        Facts = state.Facts.Add(new SlaOwnerChanged(e.At, Owned: false)),
    };

    private static TicketState FoldHandedOver(TicketState state, TicketHandedOver e)
    {
        var traits = state.Traits with { Team = e.To };
        var folded = state with
        {
            Traits = traits,
            Level = e.Level,
            Teams = state.Teams.Add(e.To),
            Facts = state.Facts.AddRange(new SlaTraitsChanged(e.At, traits), new SlaHandedOver(e.At, e.To)),
            Counts = e.Kind == HandOverKind.First ? state.Counts : state.Counts with
            {
                HandOvers = state.Counts.HandOvers + 1,
                LevelUps = state.Counts.LevelUps + (e.Kind == HandOverKind.Up ? 1 : 0),
                HandBacks = state.Counts.HandBacks + (e.Kind == HandOverKind.Back ? 1 : 0),
            },
        };
        return FoldUnassigned(folded, e);
    }
}
