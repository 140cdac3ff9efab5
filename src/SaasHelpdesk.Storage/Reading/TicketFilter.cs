using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Which tickets a list holds: those that pass every condition that is set. An empty set of values is no condition.</summary>
public sealed record TicketFilter
{
    /// <summary>No condition.</summary>
    public static TicketFilter None { get; } = new();

    /// <summary>True: only tickets that are neither resolved nor closed; false: only those that are.</summary>
    public bool? IsActive { get; init; }

    /// <summary>One of these kinds.</summary>
    public ImmutableArray<TicketType> Types { get; init; } = [];

    /// <summary>One of these names of a status.</summary>
    public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>One of these meanings of the status.</summary>
    public ImmutableArray<StatusCategory> StatusCategories { get; init; } = [];

    /// <summary>One of these priorities.</summary>
    public ImmutableArray<Priority> Priorities { get; init; } = [];

    /// <summary>One of these channels.</summary>
    public ImmutableArray<ContactChannel> Channels { get; init; } = [];

    /// <summary>This category or one below it.</summary>
    public string? CategoryUnder { get; init; }

    /// <summary>One of these requesters.</summary>
    public ImmutableArray<UserId> Requesters { get; init; } = [];

    /// <summary>One of these organisations.</summary>
    public ImmutableArray<OrganisationId> Organisations { get; init; } = [];

    /// <summary>One of these case owners.</summary>
    public ImmutableArray<AgentId> Owners { get; init; } = [];

    /// <summary>One of these assignees.</summary>
    public ImmutableArray<AgentId> Assignees { get; init; } = [];

    /// <summary>True: somebody is assigned; false: nobody is.</summary>
    public bool? IsAssigned { get; init; }

    /// <summary>One of these teams.</summary>
    public ImmutableArray<TeamId> Teams { get; init; } = [];

    /// <summary>One of these support levels.</summary>
    public ImmutableArray<int> Levels { get; init; } = [];

    /// <summary>All of these tags.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>At least one of these tags.</summary>
    public ImmutableArray<string> AnyTag { get; init; } = [];

    /// <summary>Whether the requester is a VIP.</summary>
    public bool? IsVip { get; init; }

    /// <summary>Whether a clock was breached.</summary>
    public bool? IsBreached { get; init; }

    /// <summary>Whether management attention was asked for.</summary>
    public bool? IsEscalated { get; init; }

    /// <summary>Due before this instant.</summary>
    public Instant? DueBefore { get; init; }

    /// <summary>Came in at this instant or later.</summary>
    public Instant? CreatedFrom { get; init; }

    /// <summary>Came in before this instant.</summary>
    public Instant? CreatedBefore { get; init; }

    /// <summary>Changed at this instant or later.</summary>
    public Instant? UpdatedFrom { get; init; }

    /// <summary>Changed before this instant.</summary>
    public Instant? UpdatedBefore { get; init; }

    /// <summary>The number in the system that the ticket came from.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Words of the subject or of one message; each word matches its inflections and longer words that begin with it.</summary>
    public string? Text { get; init; }

    /// <summary>True: nothing passes. What an empty set of values cannot say, since that is no condition.</summary>
    public bool IsNothing { get; init; }

    /// <summary>Whether <see cref="Text"/> looks into internal notes too. Never for a requester.</summary>
    public bool TextInInternalNotes { get; init; }
}
