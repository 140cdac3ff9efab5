namespace SaasHelpdesk.Api.Views;

/// <summary>What a view shows of each ticket. Stored by name: add, never rename.</summary>
internal enum ViewColumn
{
    Number,
    Subject,
    Status,
    Priority,
    Type,
    Category,
    Channel,
    Requester,
    Organisation,
    Assignee,
    Owner,
    Team,
    Level,
    Tags,
    CreatedAt,
    UpdatedAt,
    NextDueAt,
    IsBreached,
    IsVip,
}
