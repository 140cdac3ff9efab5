using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>Something that happened to an agent. Type names and members are stored for ever: add, never rename.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ProfileChanged), "profileChanged")]
[JsonDerivedType(typeof(PresenceChanged), "presenceChanged")]
[JsonDerivedType(typeof(ShiftStarted), "shiftStarted")]
[JsonDerivedType(typeof(AssignmentOffered), "assignmentOffered")]
[JsonDerivedType(typeof(AssignmentTaken), "assignmentTaken")]
[JsonDerivedType(typeof(AssignmentLapsed), "assignmentLapsed")]
[JsonDerivedType(typeof(AssignmentReturned), "assignmentReturned")]
[JsonDerivedType(typeof(AssignmentEnded), "assignmentEnded")]
public abstract record AgentEvent
{
    /// <summary>
    /// When it happened, whole microseconds; never earlier than the event before. For a timer's event the due time, or the event before.
    /// </summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>Who did it; null for the helpdesk itself.</summary>
    public Actor? By { get; init; }

    /// <summary>For a timer's event: the true due time. Null for all others.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>For a timer's event: how long after <see cref="DueAt"/> it was carried out; more than a moment only after an outage.</summary>
    public Duration? LateBy { get; init; }
}

/// <summary>Name, capacity, skills or shift changed.</summary>
/// <param name="Name">Name to show.</param>
/// <param name="Capacity">How many tickets the agent takes at a time.</param>
/// <param name="Skills">What the agent is able to do.</param>
/// <param name="Shift">The calendar of the agent's working hours.</param>
public sealed record ProfileChanged(string Name, int Capacity, ImmutableArray<SkillId> Skills, CalendarId? Shift) : AgentEvent;

/// <summary>The agent can, or cannot, be given work.</summary>
/// <param name="Presence">The presence from now on.</param>
/// <param name="Until">When an absence ends by itself.</param>
public sealed record PresenceChanged(Presence Presence, Instant? Until = null) : AgentEvent;

/// <summary>A shift of an available agent started. Starts that were missed in an outage are one event, due when the first of them was.</summary>
/// <param name="Seen">Up to when starts of shifts have been carried out.</param>
public sealed record ShiftStarted(Instant Seen) : AgentEvent;

/// <summary>The agent got a ticket.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The assignment's number in the ticket.</param>
/// <param name="Team">The team that works on the ticket.</param>
/// <param name="TakeBy">Until when, inclusive, the agent has to take it; null if it needs no taking.</param>
public sealed record AssignmentOffered(TicketId Ticket, int Assignment, TeamId? Team, Instant? TakeBy) : AgentEvent;

/// <summary>The agent took the ticket.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The assignment's number in the ticket.</param>
/// <param name="Team">The team that works on the ticket.</param>
public sealed record AssignmentTaken(TicketId Ticket, int Assignment, TeamId? Team) : AgentEvent;

/// <summary>The agent did not take the ticket in time and loses it to the team.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The assignment's number in the ticket.</param>
/// <param name="Team">The team that works on the ticket.</param>
public sealed record AssignmentLapsed(TicketId Ticket, int Assignment, TeamId? Team) : AgentEvent;

/// <summary>The agent went absent before taking the ticket and gives it back to the team.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The assignment's number in the ticket.</param>
/// <param name="Team">The team that works on the ticket.</param>
public sealed record AssignmentReturned(TicketId Ticket, int Assignment, TeamId? Team) : AgentEvent;

/// <summary>The ticket says that the agent has it no more, perhaps before the agent heard of the assignment. Final.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The assignment's number in the ticket.</param>
/// <param name="Reason">How it ended.</param>
public sealed record AssignmentEnded(TicketId Ticket, int Assignment, AssignmentEnd Reason) : AgentEvent;
