using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Agents;

/// <summary>What somebody wants of an agent's grain. Those about assignments come from tickets, at least once and in any order.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(SetProfile), "setProfile")]
[JsonDerivedType(typeof(SetPresence), "setPresence")]
[JsonDerivedType(typeof(OfferAssignment), "offerAssignment")]
[JsonDerivedType(typeof(TakeAssignment), "takeAssignment")]
[JsonDerivedType(typeof(EndAssignment), "endAssignment")]
public abstract record AgentCommand;

/// <summary>Says who the agent is and how much work they take. Members that are null stay as they are.</summary>
public sealed record SetProfile : AgentCommand
{
    /// <summary>Name to show, 1–200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>How many tickets the agent takes at a time, 0–1,000.</summary>
    public int? Capacity { get; init; }

    /// <summary>What the agent is able to do, whatever the team.</summary>
    public ImmutableArray<SkillId>? Skills { get; init; }

    /// <summary>The calendar of the agent's working hours; outside it no tickets are assigned automatically.</summary>
    public CalendarId? Shift { get; init; }

    /// <summary>True to drop the shift: the agent then has no hours of their own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NoShift { get; init; }
}

/// <summary>Says whether the agent can be given work. Going away or offline gives back what was offered and not yet taken.</summary>
/// <param name="Presence">The presence from now on.</param>
/// <param name="Until">For <see cref="Presence.Away"/>: when the agent is available again, in the future; null for an open end.</param>
public sealed record SetPresence(Presence Presence, Instant? Until = null) : AgentCommand;

/// <summary>The agent got a ticket.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">Number of the assignment in the ticket, from 1 up; a higher one replaces a lower one.</param>
/// <param name="Team">The team that works on the ticket, or null.</param>
/// <param name="TakeWithin">How long the agent has to take it from the moment the offer arrives; null if it needs no taking.</param>
public sealed record OfferAssignment(TicketId Ticket, int Assignment, TeamId? Team, Duration? TakeWithin) : AgentCommand;

/// <summary>
/// The agent took the ticket. The ticket is the judge of that: one that was taken in the very moment in which it lapsed here comes back to
/// the agent.
/// </summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The assignment's number.</param>
/// <param name="Team">The team that works on the ticket, or null.</param>
public sealed record TakeAssignment(TicketId Ticket, int Assignment, TeamId? Team) : AgentCommand;

/// <summary>The agent has the ticket no more.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The assignment's number.</param>
/// <param name="Reason">How it ended.</param>
public sealed record EndAssignment(TicketId Ticket, int Assignment, AssignmentEnd Reason) : AgentCommand;
