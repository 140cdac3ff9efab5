using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>A ticket as lists, search and reports see it. Written whole; the row of the same number is replaced.</summary>
public sealed record TicketRow : ReadModelRow
{
    /// <summary>The number.</summary>
    public required TicketId Id { get; init; }

    /// <summary>The number in the system that the ticket came from, or null.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>The ITIL kind.</summary>
    public required TicketType Type { get; init; }

    /// <summary>The tenant's own name of the status.</summary>
    public required string Status { get; init; }

    /// <summary>What the status means.</summary>
    public required StatusCategory StatusCategory { get; init; }

    /// <summary>The priority.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Impact on the tenant's scale, 1 is the highest, or null if not assessed.</summary>
    public int? Impact { get; init; }

    /// <summary>Urgency on the tenant's scale, 1 is the highest, or null if not assessed.</summary>
    public int? Urgency { get; init; }

    /// <summary>Category path, levels parted by <c>/</c>, or null.</summary>
    public string? Category { get; init; }

    /// <summary>How the customer reached us.</summary>
    public required ContactChannel Channel { get; init; }

    /// <summary>One line that says what it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>Who asks for help.</summary>
    public required UserId RequesterId { get; init; }

    /// <summary>The requester's name to show.</summary>
    public required string RequesterName { get; init; }

    /// <summary>The requester's organisation.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Who tracks the ticket to its end.</summary>
    public AgentId? Owner { get; init; }

    /// <summary>Who works on it now.</summary>
    public AgentId? Assignee { get; init; }

    /// <summary>The team that has it.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Support level, 1 to 3, or null if no team has it.</summary>
    public int? Level { get; init; }

    /// <summary>Tags, case-folded, sorted, distinct. No control characters.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Whether the requester is a VIP.</summary>
    public bool Vip { get; init; }

    /// <summary>Intake.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When the last event happened.</summary>
    public required Instant UpdatedAt { get; init; }

    /// <summary>When it was last resolved, or null if it is not resolved.</summary>
    public Instant? ResolvedAt { get; init; }

    /// <summary>When it was closed, or null if it is not closed.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>The earliest due instant of the running clocks, or null if none runs. Finer than a microsecond is rounded up.</summary>
    public Instant? NextDueAt { get; init; }

    /// <summary>Whether any clock was breached.</summary>
    public bool Breached { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int ReopenCount { get; init; }

    /// <summary>How often it went from one team to another.</summary>
    public int HandOverCount { get; init; }

    /// <summary>How often management attention was asked for (hierarchical escalation).</summary>
    public int EscalationCount { get; init; }

    /// <summary>The ticket that it was merged into, or null.</summary>
    public TicketId? MergedInto { get; init; }

    /// <summary>The stream's version after the events that changed the row.</summary>
    public required long Version { get; init; }
}
