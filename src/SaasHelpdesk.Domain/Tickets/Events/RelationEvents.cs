using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets.Events;

/// <summary>Another ticket was merged into this one.</summary>
/// <param name="Merged">The ticket that went.</param>
/// <param name="OpenedAt">Its intake.</param>
public sealed record TicketAbsorbed(TicketId Merged, Instant OpenedAt) : TicketEvent
{
    /// <summary>Who follows this ticket in addition.</summary>
    public ImmutableArray<UserId> Watchers { get; init; } = [];

    /// <summary>Time logged there.</summary>
    public Duration TimeSpent { get; init; }

    /// <summary>The billable part of it.</summary>
    public Duration BillableTime { get; init; }

    /// <summary>Links taken over.</summary>
    public ImmutableArray<TicketLink> Links { get; init; } = [];
}

/// <summary>The ticket was merged into another and is closed; its clocks are cancelled.</summary>
/// <param name="Survivor">The ticket that stays.</param>
/// <param name="Status">The status' name, of the category closed.</param>
public sealed record TicketMerged(TicketId Survivor, string Status) : TicketEvent;

/// <summary>Messages were copied into a new ticket, which is linked to this one. They stay here as well.</summary>
/// <param name="Ticket">The new ticket.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Messages">The numbers of the messages, ascending, distinct.</param>
public sealed record TicketSplit(TicketId Ticket, string Subject, ImmutableArray<int> Messages) : TicketEvent;

/// <summary>A link to another ticket was made.</summary>
/// <param name="Other">The other ticket.</param>
/// <param name="Kind">What the other ticket is to this one.</param>
public sealed record TicketLinked(TicketId Other, LinkKind Kind) : TicketEvent
{
    /// <summary>True if the other ticket made it.</summary>
    public bool Mirror { get; init; }
}

/// <summary>A link to another ticket was removed.</summary>
/// <param name="Other">The other ticket.</param>
/// <param name="Kind">What the other ticket was to this one.</param>
public sealed record TicketUnlinked(TicketId Other, LinkKind Kind) : TicketEvent
{
    /// <summary>True if the other ticket removed it.</summary>
    public bool Mirror { get; init; }
}

/// <summary>Somebody follows the ticket.</summary>
/// <param name="User">The person.</param>
public sealed record WatcherAdded(UserId User) : TicketEvent;

/// <summary>Somebody no longer follows the ticket.</summary>
/// <param name="User">The person.</param>
public sealed record WatcherRemoved(UserId User) : TicketEvent;

/// <summary>Time was logged.</summary>
/// <param name="Spent">How long; negative for a correction.</param>
/// <param name="Billable">Whether the customer pays for it.</param>
public sealed record TimeLogged(Duration Spent, bool Billable) : TicketEvent
{
    /// <summary>What was done, or null.</summary>
    public string? Activity { get; init; }

    /// <summary>A remark, or null.</summary>
    public string? Remark { get; init; }
}
