using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>
/// One tenant's tickets behind and before a cursor, as a range of the index (tenant, key, id): a page costs what it returns, however deep
/// it lies. Written in SQL because the pair comparison that both databases turn into that range has no form in LINQ.
/// </summary>
internal static class TicketKeyset
{
    public static IQueryable<TicketEntity> Range(
        HelpdeskContext context, TicketSort sort, string tenant, TicketCursor? after, TicketCursor? before)
    {
        var sql = "SELECT * FROM tickets WHERE tenant = {0}";
        var parameters = new List<object> { tenant };
        if (after is { } lower)
            sql += Bound(sort, tenant, lower, isAfter: true, parameters);
        if (before is { } upper)
            sql += Bound(sort, tenant, upper, isAfter: false, parameters);
        return context.Tickets.FromSqlRaw(sql, [.. parameters]);
    }

    public static IQueryable<TicketEntity> Order(this IQueryable<TicketEntity> tickets, TicketSort sort, bool reverse)
    {
        // The tenant stands between key and number, so that several tenants' rows have one total order.
        return (sort.Field, sort.Descending != reverse) switch
        {
            (TicketSortField.NextDue, false) => tickets.OrderBy(t => t.NextDueAt).ThenBy(t => t.Tenant).ThenBy(t => t.Id),
            (TicketSortField.NextDue, true) =>
                tickets.OrderByDescending(t => t.NextDueAt).ThenByDescending(t => t.Tenant).ThenByDescending(t => t.Id),
            (TicketSortField.Created, false) => tickets.OrderBy(t => t.CreatedAt).ThenBy(t => t.Tenant).ThenBy(t => t.Id),
            (TicketSortField.Created, true) =>
                tickets.OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Tenant).ThenByDescending(t => t.Id),
            (TicketSortField.Updated, false) => tickets.OrderBy(t => t.UpdatedAt).ThenBy(t => t.Tenant).ThenBy(t => t.Id),
            (TicketSortField.Updated, true) =>
                tickets.OrderByDescending(t => t.UpdatedAt).ThenByDescending(t => t.Tenant).ThenByDescending(t => t.Id),
            (TicketSortField.Priority, false) => tickets.OrderBy(t => t.Priority).ThenBy(t => t.Tenant).ThenBy(t => t.Id),
            (TicketSortField.Priority, true) =>
                tickets.OrderByDescending(t => t.Priority).ThenByDescending(t => t.Tenant).ThenByDescending(t => t.Id),
            (TicketSortField.Number, false) => tickets.OrderBy(t => t.Id).ThenBy(t => t.Tenant),
            (TicketSortField.Number, true) => tickets.OrderByDescending(t => t.Id).ThenByDescending(t => t.Tenant),
            _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, null),
        };
    }

    private static string Bound(TicketSort sort, string tenant, TicketCursor cursor, bool isAfter, List<object> parameters)
    {
        var upwards = isAfter != sort.Descending;
        var comparison = upwards ? ">" : "<";
        var column = Column(sort.Field);
        parameters.Add(cursor.Key);
        var key = "{" + (parameters.Count - 1) + "}";
        // Another tenant's rows with the cursor's key lie all on one side of it.
        var place = string.CompareOrdinal(tenant, cursor.Tenant);
        if (place != 0)
            return $" AND {column} {comparison}{(place > 0 == upwards ? "=" : "")} {key}";
        parameters.Add(cursor.Id);
        return $" AND ({column}, id) {comparison} ({key}, {{{parameters.Count - 1}}})";
    }

    private static string Column(TicketSortField field) => field switch
    {
        TicketSortField.NextDue => "next_due_at",
        TicketSortField.Created => "created_at",
        TicketSortField.Updated => "updated_at",
        TicketSortField.Priority => "priority",
        TicketSortField.Number => "id",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
