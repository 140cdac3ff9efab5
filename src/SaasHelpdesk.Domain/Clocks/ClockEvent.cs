using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Clocks;

/// <summary>Something that happened to a tenant's own clock. Type names and members are stored for ever: add, never rename.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ClockStarted), "clockStarted")]
[JsonDerivedType(typeof(ClockMoveBegun), "clockMoveBegun")]
[JsonDerivedType(typeof(ClockMoved), "clockMoved")]
[JsonDerivedType(typeof(ClockMoveEnded), "clockMoveEnded")]
public abstract record ClockEvent
{
    /// <summary>The clock's own time after it, whole microseconds; never earlier than the event before.</summary>
    [JsonRequired]
    public Instant At { get; init; }
}

/// <summary>The clock stands at its first instant. Always the first event.</summary>
public sealed record ClockStarted : ClockEvent;

/// <summary>Somebody begins to move the clock; until the lease ends nobody else does.</summary>
/// <param name="To">Where to.</param>
/// <param name="Mover">Which move it is.</param>
/// <param name="LeaseUntil">In real time: when others may take over if nothing is heard of the mover.</param>
public sealed record ClockMoveBegun(Instant To, string Mover, Instant LeaseUntil) : ClockEvent
{
    /// <summary>Who moves it.</summary>
    public Actor? By { get; init; }
}

/// <summary>The clock was moved to the next instant at which something is due, or to where it was to go.</summary>
/// <param name="LeaseUntil">In real time: when others may take over.</param>
public sealed record ClockMoved(Instant LeaseUntil) : ClockEvent;

/// <summary>The move is over; the next may begin.</summary>
public sealed record ClockMoveEnded : ClockEvent;
