using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Domain.Tickets;

/// <content>Traits, fields and relations become state.</content>
public static partial class Ticket
{
    private static TicketState FoldPriority(TicketState state, PriorityChanged e)
    {
        var folded = e.To == e.From ? state : WithTraits(state, e, state.Traits with { Priority = e.To });
        return folded with { Impact = e.Impact, Urgency = e.Urgency };
    }

    private static TicketState FoldTraits(TicketState state, TraitsChanged e)
    {
        var traits = state.Traits with
        {
            Type = e.Type ?? state.Traits.Type,
            Category = e.Category is null ? state.Traits.Category : e.Category.Length == 0 ? null : e.Category,
            Channel = e.Channel ?? state.Traits.Channel,
            Organisation = e.Organisation ?? state.Traits.Organisation,
            Vip = e.Vip ?? state.Traits.Vip,
        };
        // A new subject alone is nothing to clocks.
        var folded = traits == state.Traits ? state : WithTraits(state, e, traits);
        return e.Subject is null ? folded : folded with { Subject = e.Subject };
    }

    private static TicketState WithTraits(TicketState state, TicketEvent e, TicketTraits traits) =>
        state with { Traits = traits, Facts = state.Facts.Add(new SlaTraitsChanged(e.At, traits)) };

    private static TicketState FoldField(TicketState state, FieldSet e)
    {
        var at = IndexOf(state.Fields, e.Field);
        var others = at < 0 ? state.Fields : state.Fields.RemoveAt(at);
        if (e.Value is null)
            return state with { Fields = others };

        var place = 0;
        while (place < others.Length && string.CompareOrdinal(others[place].Field.Value, e.Field.Value) < 0)
            place++;
        return state with { Fields = others.Insert(place, new TicketField(e.Field, e.Value)) };
    }

    private static int IndexOf(ImmutableArray<TicketField> fields, FieldId field)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].Field == field)
                return i;
        }

        return -1;
    }

    private static ImmutableArray<TicketLink> LinksOf(TicketOpened e) =>
        e.SplitFrom is { } source ? [new TicketLink(source, LinkKind.SplitFrom)]
        : e.FollowUpOf is { } predecessor ? [new TicketLink(predecessor, LinkKind.FollowsUp)]
        : [];

    private static TicketState FoldAbsorbed(TicketState state, TicketAbsorbed e) => state with
    {
        Absorbed = state.Absorbed.Add(e.Merged),
        People = state.People with { Watchers = state.People.Watchers.AddRange(e.Watchers) },
        Links = state.Links.AddRange(e.Links),
        TimeSpent = state.TimeSpent + e.TimeSpent,
        BillableTime = state.BillableTime + e.BillableTime,
        Facts = e.OpenedAt < state.Times.OpenedAt ? state.Facts.Add(new SlaEarlierStart(e.At, e.OpenedAt)) : state.Facts,
    };
}
