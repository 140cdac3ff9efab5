using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Turns a filter into conditions of the query.</summary>
internal static class TicketFilterQuery
{
    public static IQueryable<TicketEntity> Apply(this IQueryable<TicketEntity> tickets, TicketFilter filter)
    {
        tickets = ByState(tickets, filter);
        tickets = ByPeople(tickets, filter);
        return ByTime(tickets, filter);
    }

    private static IQueryable<TicketEntity> ByState(IQueryable<TicketEntity> tickets, TicketFilter filter)
    {
        if (filter.IsActive is { } active)
        {
            tickets = active
                ? tickets.Where(ticket => ticket.StatusCategory < StatusCategory.Resolved)
                : tickets.Where(ticket => ticket.StatusCategory >= StatusCategory.Resolved);
        }

        if (Values(filter.Types) is { } types)
            tickets = tickets.Where(ticket => types.Contains(ticket.Type));
        if (Values(filter.Statuses) is { } statuses)
            tickets = tickets.Where(ticket => statuses.Contains(ticket.Status));
        if (Values(filter.StatusCategories) is { } categories)
            tickets = tickets.Where(ticket => categories.Contains(ticket.StatusCategory));
        if (Values(filter.Priorities) is { } priorities)
            tickets = tickets.Where(ticket => priorities.Contains(ticket.Priority));
        if (Values(filter.Channels) is { } channels)
            tickets = tickets.Where(ticket => channels.Contains(ticket.Channel));
        if (filter.CategoryUnder is { } category)
        {
            // A range, which an index can serve: '0' is the character after '/'.
            var (first, end) = (category + "/", category + "0");
            tickets = tickets.Where(ticket => ticket.Category == category ||
                (string.Compare(ticket.Category, first) >= 0 && string.Compare(ticket.Category, end) < 0));
        }

        foreach (var tag in filter.Tags)
            tickets = tickets.Where(ticket => ticket.Tags.Contains(tag));
        if (Values(filter.AnyTag) is { } tags)
            tickets = tickets.Where(ticket => ticket.Tags.Any(tag => tags.Contains(tag)));
        if (filter.IsBreached is { } breached)
            tickets = tickets.Where(ticket => ticket.Breached == breached);
        if (filter.ExternalReference is { } reference)
            tickets = tickets.Where(ticket => ticket.ExternalReference == reference);
        return tickets;
    }

    private static IQueryable<TicketEntity> ByPeople(IQueryable<TicketEntity> tickets, TicketFilter filter)
    {
        if (Values(filter.Requesters, static id => id.Value) is { } requesters)
            tickets = tickets.Where(ticket => requesters.Contains(ticket.RequesterId));
        if (Values(filter.Organisations, static id => id.Value) is { } organisations)
            tickets = tickets.Where(ticket => organisations.Contains(ticket.Organisation!));
        if (Values(filter.Owners, static id => id.Value) is { } owners)
            tickets = tickets.Where(ticket => owners.Contains(ticket.Owner!));
        if (Values(filter.Assignees, static id => id.Value) is { } assignees)
            tickets = tickets.Where(ticket => assignees.Contains(ticket.Assignee!));
        if (filter.IsAssigned is { } assigned)
            tickets = assigned ? tickets.Where(ticket => ticket.Assignee != null) : tickets.Where(ticket => ticket.Assignee == null);
        if (Values(filter.Teams, static id => id.Value) is { } teams)
            tickets = tickets.Where(ticket => teams.Contains(ticket.Team!));
        if (Values(filter.Levels, static level => (int?)level) is { } levels)
            tickets = tickets.Where(ticket => levels.Contains(ticket.Level));
        if (filter.IsVip is { } vip)
            tickets = tickets.Where(ticket => ticket.Vip == vip);
        return tickets;
    }

    private static IQueryable<TicketEntity> ByTime(IQueryable<TicketEntity> tickets, TicketFilter filter)
    {
        // Stored times are whole microseconds, so a finer bound means the next one.
        if (filter.DueBefore is { } due && Microseconds.RoundUp(due) is var dueBefore)
            tickets = tickets.Where(ticket => ticket.NextDueAt < dueBefore);
        if (filter.CreatedFrom is { } from && Microseconds.RoundUp(from) is var createdFrom)
            tickets = tickets.Where(ticket => ticket.CreatedAt >= createdFrom);
        if (filter.CreatedBefore is { } before && Microseconds.RoundUp(before) is var createdBefore)
            tickets = tickets.Where(ticket => ticket.CreatedAt < createdBefore);
        if (filter.UpdatedFrom is { } changed && Microseconds.RoundUp(changed) is var updatedFrom)
            tickets = tickets.Where(ticket => ticket.UpdatedAt >= updatedFrom);
        if (filter.UpdatedBefore is { } unchanged && Microseconds.RoundUp(unchanged) is var updatedBefore)
            tickets = tickets.Where(ticket => ticket.UpdatedAt < updatedBefore);
        return tickets;
    }

    private static T[]? Values<T>(System.Collections.Immutable.ImmutableArray<T> values) => values.IsDefaultOrEmpty ? null : [.. values];

    private static TTo[]? Values<TFrom, TTo>(System.Collections.Immutable.ImmutableArray<TFrom> values, Func<TFrom, TTo> convert) =>
        values.IsDefaultOrEmpty ? null : [.. values.Select(convert)];
}
