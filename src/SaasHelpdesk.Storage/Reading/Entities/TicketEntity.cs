using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>tickets</c> in the database's types; times in microseconds.</summary>
internal sealed class TicketEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required long Id { get; init; }

    public string? ExternalReference { get; init; }

    public required TicketType Type { get; init; }

    public required string Status { get; init; }

    public required StatusCategory StatusCategory { get; init; }

    public required Priority Priority { get; init; }

    public int? Impact { get; init; }

    public int? Urgency { get; init; }

    public string? Category { get; init; }

    public required ContactChannel Channel { get; init; }

    public required string Subject { get; init; }

    public required string RequesterId { get; init; }

    public required string RequesterName { get; init; }

    public string? Organisation { get; init; }

    public string? Owner { get; init; }

    public string? Assignee { get; init; }

    public string? Team { get; init; }

    public int? Level { get; init; }

    public required string[] Tags { get; init; }

    public required bool Vip { get; init; }

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }

    public long? ResolvedAt { get; init; }

    public long? ClosedAt { get; init; }

    public required long NextDueAt { get; init; }

    public required bool Breached { get; init; }

    public required int ReopenCount { get; init; }

    public required int HandOverCount { get; init; }

    public required int EscalationCount { get; init; }

    public long? MergedInto { get; init; }

    public required long Version { get; init; }

    public TenantKey<TicketId> Key => new(new TenantId(Tenant), new TicketId(Id));

    public TicketRow ToRow() => new()
    {
        Id = new TicketId(Id),
        ExternalReference = ExternalReference,
        Type = Type,
        Status = Status,
        StatusCategory = StatusCategory,
        Priority = Priority,
        Impact = Impact,
        Urgency = Urgency,
        Category = Category,
        Channel = Channel,
        Subject = Subject,
        RequesterId = new UserId(RequesterId),
        RequesterName = RequesterName,
        Organisation = Organisation is null ? null : new OrganisationId(Organisation),
        Owner = Owner is null ? null : new AgentId(Owner),
        Assignee = Assignee is null ? null : new AgentId(Assignee),
        Team = Team is null ? null : new TeamId(Team),
        Level = Level,
        Tags = [.. Tags],
        Vip = Vip,
        CreatedAt = Microseconds.ToInstant(CreatedAt),
        UpdatedAt = Microseconds.ToInstant(UpdatedAt),
        ResolvedAt = Microseconds.ToInstant(ResolvedAt),
        ClosedAt = Microseconds.ToInstant(ClosedAt),
        NextDueAt = Microseconds.ToInstantUnlessNever(NextDueAt),
        Breached = Breached,
        ReopenCount = ReopenCount,
        HandOverCount = HandOverCount,
        EscalationCount = EscalationCount,
        MergedInto = MergedInto is { } survivor ? new TicketId(survivor) : null,
        Version = Version,
    };
}
