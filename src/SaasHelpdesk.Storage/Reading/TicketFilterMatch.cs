using System.Collections.Immutable;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>The conditions of a filter on one row in memory; the same as those of the query.</summary>
public static class TicketFilterMatch
{
    /// <summary>Whether the row passes the filter.</summary>
    /// <exception cref="ArgumentException">The filter searches texts, which no row holds.</exception>
    public static bool Matches(this TicketFilter filter, TicketRow row)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(row);
        if (!string.IsNullOrWhiteSpace(filter.Text))
            throw new ArgumentException("A row does not hold the texts of its ticket.", nameof(filter));
        return !filter.IsNothing && ByState(filter, row) && ByPeople(filter, row) && ByTime(filter, row);
    }

    private static bool ByState(TicketFilter filter, TicketRow row) =>
        Is(filter.IsActive, row.StatusCategory < StatusCategory.Resolved)
        && In(filter.Types, row.Type)
        && In(filter.Statuses, row.Status)
        && In(filter.StatusCategories, row.StatusCategory)
        && In(filter.Priorities, row.Priority)
        && In(filter.Channels, row.Channel)
        && (filter.CategoryUnder is not { } category || row.Category == category
            || (row.Category?.StartsWith(category + "/", StringComparison.Ordinal) ?? false))
        && (filter.Tags.IsDefaultOrEmpty || filter.Tags.All(tag => row.Tags.Contains(tag)))
        && (filter.AnyTag.IsDefaultOrEmpty || filter.AnyTag.Any(tag => row.Tags.Contains(tag)))
        && Is(filter.IsBreached, row.Breached)
        && Is(filter.IsEscalated, row.EscalationCount > 0)
        && (filter.ExternalReference is not { } reference || row.ExternalReference == reference);

    private static bool ByPeople(TicketFilter filter, TicketRow row) =>
        In(filter.Requesters, row.RequesterId)
        && InNullable(filter.Organisations, row.Organisation)
        && InNullable(filter.Owners, row.Owner)
        && InNullable(filter.Assignees, row.Assignee)
        && Is(filter.IsAssigned, row.Assignee is not null)
        && InNullable(filter.Teams, row.Team)
        && InNullable(filter.Levels, row.Level)
        && Is(filter.IsVip, row.Vip);

    // Stored times are whole microseconds, so a finer bound means the next one.
    private static bool ByTime(TicketFilter filter, TicketRow row) =>
        (filter.DueBefore is not { } due || (row.NextDueAt is { } next && Microseconds.RoundUp(next) < Microseconds.RoundUp(due)))
        && (filter.CreatedFrom is not { } from || Microseconds.Exact(row.CreatedAt) >= Microseconds.RoundUp(from))
        && (filter.CreatedBefore is not { } before || Microseconds.Exact(row.CreatedAt) < Microseconds.RoundUp(before))
        && (filter.UpdatedFrom is not { } changed || Microseconds.Exact(row.UpdatedAt) >= Microseconds.RoundUp(changed))
        && (filter.UpdatedBefore is not { } unchanged || Microseconds.Exact(row.UpdatedAt) < Microseconds.RoundUp(unchanged));

    private static bool Is(bool? wanted, bool actual) => wanted is null || wanted == actual;

    private static bool In<T>(ImmutableArray<T> wanted, T actual) => wanted.IsDefaultOrEmpty || wanted.Contains(actual);

    private static bool InNullable<T>(ImmutableArray<T> wanted, T? actual)
        where T : struct => wanted.IsDefaultOrEmpty || (actual is { } value && wanted.Contains(value));
}
