using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>The properties of a ticket that conditions of policies, routing rules and ladders may look at.</summary>
public sealed record TicketTraits
{
    /// <summary>The ITIL kind.</summary>
    public TicketType Type { get; init; }

    /// <summary>The priority.</summary>
    public Priority Priority { get; init; } = Priority.Moderate;

    /// <summary>Category path, levels parted by <c>/</c> (<c>hardware/laptop</c>), or null.</summary>
    public string? Category { get; init; }

    /// <summary>How the customer reached us.</summary>
    public ContactChannel Channel { get; init; }

    /// <summary>The requester's organisation.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Whether the requester is a VIP.</summary>
    public bool Vip { get; init; }

    /// <summary>Tags, case-folded, sorted, distinct.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The team that has the ticket.</summary>
    public TeamId? Team { get; init; }
}
