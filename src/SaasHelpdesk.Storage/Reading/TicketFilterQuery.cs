using System.Collections.Immutable;
using System.Linq.Expressions;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Turns a filter into conditions of the query.</summary>
internal static class TicketFilterQuery
{
    public static IQueryable<TicketEntity> Apply(this IQueryable<TicketEntity> tickets, TicketFilter filter)
    {
        if (filter.IsNothing)
            return tickets.Where(static _ => false);
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

        tickets = tickets.In(ticket => ticket.Type, filter.Types);
        tickets = tickets.In(ticket => ticket.Status, filter.Statuses);
        tickets = tickets.In(ticket => ticket.StatusCategory, filter.StatusCategories);
        tickets = tickets.In(ticket => ticket.Priority, filter.Priorities);
        tickets = tickets.In(ticket => ticket.Channel, filter.Channels);
        if (filter.CategoryUnder is { } category)
        {
            // A range, which an index can serve: '0' is the character after '/'.
            var (first, end) = (category + "/", category + "0");
            tickets = tickets.Where(ticket => ticket.Category == category ||
                (string.Compare(ticket.Category, first) >= 0 && string.Compare(ticket.Category, end) < 0));
        }

        foreach (var tag in filter.Tags)
            tickets = tickets.Where(ticket => ticket.Tags.Contains(tag));
        if (!filter.AnyTag.IsDefaultOrEmpty)
        {
            string[] tags = [.. filter.AnyTag];
            tickets = tickets.Where(ticket => ticket.Tags.Any(tag => tags.Contains(tag)));
        }

        if (filter.IsBreached is { } breached)
            tickets = tickets.Where(ticket => ticket.Breached == breached);
        if (filter.IsEscalated is { } escalated)
            tickets = escalated ? tickets.Where(ticket => ticket.EscalationCount > 0) : tickets.Where(ticket => ticket.EscalationCount == 0);
        if (filter.ExternalReference is { } reference)
            tickets = tickets.Where(ticket => ticket.ExternalReference == reference);
        return tickets;
    }

    private static IQueryable<TicketEntity> ByPeople(IQueryable<TicketEntity> tickets, TicketFilter filter)
    {
        tickets = tickets.In(ticket => ticket.RequesterId, filter.Requesters, static id => id.Value);
        tickets = tickets.In(ticket => ticket.Organisation, filter.Organisations, static id => id.Value);
        tickets = tickets.In(ticket => ticket.Owner, filter.Owners, static id => id.Value);
        tickets = tickets.In(ticket => ticket.Assignee, filter.Assignees, static id => id.Value);
        if (filter.IsAssigned is { } assigned)
            tickets = assigned ? tickets.Where(ticket => ticket.Assignee != null) : tickets.Where(ticket => ticket.Assignee == null);
        tickets = tickets.In(ticket => ticket.Team, filter.Teams, static id => id.Value);
        tickets = tickets.In(ticket => ticket.Level, filter.Levels, static level => (int?)level);
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

    private static IQueryable<TicketEntity> In<T>(
        this IQueryable<TicketEntity> tickets, Expression<Func<TicketEntity, T>> field, ImmutableArray<T> values) =>
        tickets.In(field, values, static value => value);

    /// <summary>
    /// The field is one of the values. A single value becomes an equality, which lets an index on the field and the sort key keep its order;
    /// a list of one does not.
    /// </summary>
    private static IQueryable<TicketEntity> In<TValue, T>(
        this IQueryable<TicketEntity> tickets,
        Expression<Func<TicketEntity, T>> field,
        ImmutableArray<TValue> values,
        Func<TValue, T> convert)
    {
        if (values.IsDefaultOrEmpty)
            return tickets;
        var wanted = values.Select(convert).ToArray();
        Expression<Func<T[]>> all = () => wanted;
        Expression<Func<T>> first = () => wanted[0];
        Expression condition = wanted.Length == 1
            ? Expression.Equal(field.Body, first.Body)
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(T)], all.Body, field.Body);
        return tickets.Where(Expression.Lambda<Func<TicketEntity, bool>>(condition, field.Parameters));
    }
}
