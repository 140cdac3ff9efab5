using System.Collections.Immutable;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Views;

/// <summary>What a view shows. Stored as JSON with saved views.</summary>
/// <param name="Rule">Which tickets.</param>
/// <param name="Sort">In which order.</param>
/// <param name="Columns">What of each.</param>
internal sealed record ViewDefinition(TicketRule Rule, TicketSort Sort, ImmutableArray<ViewColumn> Columns)
{
    public static ImmutableArray<ViewColumn> StandardColumns { get; } =
    [
        ViewColumn.Number, ViewColumn.Subject, ViewColumn.Requester, ViewColumn.Status, ViewColumn.Priority, ViewColumn.Assignee, ViewColumn.Team,
        ViewColumn.NextDueAt,
    ];

    public static TicketSort StandardSort { get; } = new(TicketSortField.NextDue);
}
