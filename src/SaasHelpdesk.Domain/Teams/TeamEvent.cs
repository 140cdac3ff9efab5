using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;

namespace SaasHelpdesk.Domain.Teams;

/// <summary>Something that happened in a team's distribution of work. Type names and members are stored for ever: add, never rename.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(TeamAssigned), "teamAssigned")]
[JsonDerivedType(typeof(TeamQueued), "teamQueued")]
[JsonDerivedType(typeof(TeamSkillsRelaxed), "teamSkillsRelaxed")]
[JsonDerivedType(typeof(TeamRetried), "teamRetried")]
public abstract record TeamEvent
{
    /// <summary>When it happened, whole microseconds; never earlier than the event before.</summary>
    [JsonRequired]
    public Instant At { get; init; }

    /// <summary>For a timer's event: the true due time. Null for all others.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>For a timer's event: how long after <see cref="DueAt"/> it was carried out.</summary>
    public Duration? LateBy { get; init; }
}

/// <summary>An agent was chosen.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The assignment's number in the ticket.</param>
/// <param name="Agent">Who was chosen.</param>
/// <param name="Pointer">Where the round robin stands now.</param>
/// <param name="Trace">Why.</param>
public sealed record TeamAssigned(TicketId Ticket, int Assignment, AgentId Agent, RoundRobinPointer Pointer, RoutingTrace Trace) : TeamEvent
{
    /// <summary>The revision of the request.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Revision { get; init; }
}

/// <summary>Nobody could be chosen.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Trace">Why nobody.</param>
public sealed record TeamQueued(RouteTicket Request, RoutingTrace Trace) : TeamEvent
{
    /// <summary>Whether the team goes on looking by itself; false where agents take tickets themselves.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Waits { get; init; }

    /// <summary>From when on anybody will do, with or without the skills; null if never.</summary>
    public Instant? RelaxAt { get; init; }

    /// <summary>When to look again although nobody said that they are free: a member only seemed to be full; null if that was not so.</summary>
    public Instant? RetryAt { get; init; }
}

/// <summary>A ticket has waited long enough for somebody with the skills: from here on anybody will do.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Assignment">The assignment's number in the ticket.</param>
public sealed record TeamSkillsRelaxed(TicketId Ticket, int Assignment) : TeamEvent;

/// <summary>Waiting tickets were looked at again, since choices that had come to nothing no longer count as load.</summary>
public sealed record TeamRetried : TeamEvent;
