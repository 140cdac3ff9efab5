using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets.Commands;

/// <summary>
/// Hands the ticket to another team: upwards is functional escalation, downwards or to a team that had it before is handing back. A person
/// must give reason and note, so that the next team need not ask the customer again.
/// </summary>
/// <param name="Team">The team that gets it.</param>
public sealed record HandOverTicket(TeamId Team) : TicketCommand
{
    /// <summary>Why, 1–2,000 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>What is known and what was tried, 1–65,536 characters; becomes an internal note.</summary>
    public string? Note { get; init; }

    /// <summary>An agent of that team who gets it at once, or null.</summary>
    public AgentId? Agent { get; init; }
}

/// <summary>Asks for management attention (hierarchical escalation). A requester may ask, too.</summary>
/// <param name="Reason">Why, 1–2,000 characters.</param>
public sealed record EscalateTicket(string Reason) : TicketCommand
{
    /// <summary>The state of affairs, 1–65,536 characters; becomes an internal note. Required of agents.</summary>
    public string? Note { get; init; }

    /// <summary>Whose attention, or null for the lead of the team.</summary>
    public UserId? To { get; init; }
}

/// <summary>Says "seen": notify steps of the ladders rest for a while; the clocks go on.</summary>
/// <param name="For">How long, above zero and at most 30 days.</param>
public sealed record AcknowledgeTicket(Duration For) : TicketCommand;
