using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets.Commands;

/// <summary>Opens a ticket. Intake rules and the policy are applied in the same step.</summary>
/// <param name="Subject">1–300 characters.</param>
/// <param name="Body">The first message: Markdown, 1–65,536 characters.</param>
/// <param name="Requester">Whose request it is.</param>
/// <param name="RequesterName">The requester's name to show.</param>
public sealed record OpenTicket(string Subject, string Body, UserId Requester, string RequesterName) : TicketCommand
{
    /// <summary>The ITIL kind.</summary>
    public TicketType Type { get; init; }

    /// <summary>How the customer reached us.</summary>
    public ContactChannel Channel { get; init; }

    /// <summary>True if the first message is an internal note; then nobody waits for the requester's sake and none answered.</summary>
    public bool Internal { get; init; }

    /// <summary>The person whose problem it is, if the requester speaks for somebody else.</summary>
    public UserId? OnBehalfOf { get; init; }

    /// <summary>The requester's organisation.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Whether the requester is a VIP.</summary>
    public bool Vip { get; init; }

    /// <summary>How far the effect reaches, or null if not judged.</summary>
    public Impact? Impact { get; init; }

    /// <summary>How little time there is, or null if not said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>The priority; null takes it from the matrix if impact and urgency are there, else P3.</summary>
    public Priority? Priority { get; init; }

    /// <summary>A category path of the tenant, or null.</summary>
    public string? Category { get; init; }

    /// <summary>Tags, each 1–64 characters; case-folded.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Custom fields; each at most once.</summary>
    public ImmutableArray<TicketField> Fields { get; init; } = [];

    /// <summary>The files of the first message, uploaded before; at most 20.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>The team, or null to leave it to the intake rules. A named team is kept whatever the rules say.</summary>
    public TeamId? Team { get; init; }

    /// <summary>An agent who gets it at once, or null.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>Who follows it.</summary>
    public ImmutableArray<UserId> Watchers { get; init; } = [];

    /// <summary>The closed ticket that this one continues, or null.</summary>
    public TicketId? FollowUpOf { get; init; }

    /// <summary>The ticket's id in another system, up to 200 characters, or null.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>When it came in, if that was earlier than now (import, mail): clocks count from there.</summary>
    public Instant? OpenedAt { get; init; }

    /// <summary>A status of the category new, or null for the tenant's default.</summary>
    public string? Status { get; init; }
}
