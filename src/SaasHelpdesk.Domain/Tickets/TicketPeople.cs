using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>Who has to do with a ticket. The case owner tracks it to its end, whoever works on it in between.</summary>
public sealed record TicketPeople
{
    /// <summary>Whose request it is.</summary>
    public required UserId Requester { get; init; }

    /// <summary>The requester's name to show.</summary>
    public required string RequesterName { get; init; }

    /// <summary>The person whose problem it is, if the requester speaks for somebody else.</summary>
    public UserId? OnBehalfOf { get; init; }

    /// <summary>The case owner.</summary>
    public AgentId? Owner { get; init; }

    /// <summary>Who works on it now.</summary>
    public AgentId? Assignee { get; init; }

    /// <summary>Number of the last assignment; 0 before the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Assignment { get; init; }

    /// <summary>Whether the assignee has taken it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Taken { get; init; }

    /// <summary>Who follows it, in the order of coming, distinct.</summary>
    public ImmutableArray<UserId> Watchers { get; init; } = [];
}
