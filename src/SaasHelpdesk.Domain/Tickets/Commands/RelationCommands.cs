using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets.Commands;

/// <summary>
/// First half of a merge, told to the survivor: takes over people, time and the earlier intake of <paramref name="Merged"/>. Its effect tells
/// the other ticket to <see cref="MergeInto"/> this one, so that a crash between the halves still ends in a complete merge. Repeating is harmless.
/// </summary>
/// <param name="Merged">The ticket that goes.</param>
public sealed record AbsorbTicket(TicketId Merged) : TicketCommand
{
    /// <summary>Intake of the merged ticket.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>The merged ticket's category; closed tickets are not merged, and no unsolved one into a solved one.</summary>
    public required StatusCategory Category { get; init; }

    /// <summary>The merged ticket's requester and watchers, who watch the survivor from now on.</summary>
    public ImmutableArray<UserId> People { get; init; } = [];

    /// <summary>The time logged on the merged ticket.</summary>
    public Duration TimeSpent { get; init; }

    /// <summary>The billable part of it.</summary>
    public Duration BillableTime { get; init; }

    /// <summary>The merged ticket's links to third tickets.</summary>
    public ImmutableArray<TicketLink> Links { get; init; } = [];

    /// <summary>What the survivor has to know of a ticket that is to be merged into it.</summary>
    public static AbsorbTicket Of(TicketState merged) => new(merged.Id)
    {
        OpenedAt = merged.Times.OpenedAt,
        Category = merged.Category,
        People = [merged.People.Requester, .. merged.People.Watchers],
        TimeSpent = merged.TimeSpent,
        BillableTime = merged.BillableTime,
        Links = merged.Links,
    };
}

/// <summary>Second half of a merge, told to the ticket that goes: closes it and cancels its clocks. Repeating is harmless.</summary>
/// <param name="Survivor">The ticket that stays.</param>
public sealed record MergeInto(TicketId Survivor) : TicketCommand;

/// <summary>Links the ticket to another of the same tenant; the other one gets the inverse link.</summary>
/// <param name="Other">The other ticket.</param>
/// <param name="Kind">What the other ticket is to this one.</param>
public sealed record LinkTickets(TicketId Other, LinkKind Kind) : TicketCommand
{
    /// <summary>True if this is the inverse of a link made at <see cref="Other"/>, which then is not told again.</summary>
    public bool Mirror { get; init; }
}

/// <summary>Removes a link, here and at the other ticket.</summary>
/// <param name="Other">The other ticket.</param>
/// <param name="Kind">What the other ticket is to this one.</param>
public sealed record UnlinkTickets(TicketId Other, LinkKind Kind) : TicketCommand
{
    /// <summary>True if the link was removed at <see cref="Other"/>, which then is not told again.</summary>
    public bool Mirror { get; init; }
}

/// <summary>Lets a person follow the ticket.</summary>
/// <param name="User">The person.</param>
public sealed record AddWatcher(UserId User) : TicketCommand;

/// <summary>Ends a person's following.</summary>
/// <param name="User">The person.</param>
public sealed record RemoveWatcher(UserId User) : TicketCommand;
