using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Domain.Tickets.Events;

/// <summary>A ticket came in. Always the first event, and complete: routing, policy and first message are part of it.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Subject">1–300 characters.</param>
/// <param name="Body">The first message, Markdown.</param>
/// <param name="Requester">Whose request it is.</param>
/// <param name="RequesterName">The requester's name to show.</param>
/// <param name="Status">The status' name.</param>
/// <param name="Category">The status' category.</param>
/// <param name="Traits">The traits after routing.</param>
public sealed record TicketOpened(
    TicketId Ticket, string Subject, string Body, UserId Requester, string RequesterName, string Status, StatusCategory Category, TicketTraits Traits)
    : TicketEvent
{
    /// <summary>True if the first message is an internal note.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Internal { get; init; }

    /// <summary>The person whose problem it is, if the requester speaks for somebody else.</summary>
    public UserId? OnBehalfOf { get; init; }

    /// <summary>How far the effect reaches, if judged.</summary>
    public Impact? Impact { get; init; }

    /// <summary>How little time there is, if said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Support level of the team, 1–3; 0 without a team.</summary>
    public int Level { get; init; }

    /// <summary>The policy it is measured by, or null for none.</summary>
    public SlaPin? Pin { get; init; }

    /// <summary>Skills that an assigned agent must have, as the intake rules asked.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];

    /// <summary>How the team came about, or null if no routing rule was asked.</summary>
    public RoutingTrace? Routing { get; init; }

    /// <summary>Who follows it, distinct.</summary>
    public ImmutableArray<UserId> Watchers { get; init; } = [];

    /// <summary>The custom fields, by key.</summary>
    public ImmutableArray<TicketField> Fields { get; init; } = [];

    /// <summary>The files of the first message.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>The closed ticket that this one continues.</summary>
    public TicketId? FollowUpOf { get; init; }

    /// <summary>The ticket that this one was split off from.</summary>
    public TicketId? SplitFrom { get; init; }

    /// <summary>For a ticket that was split off: its first messages, which take the place of the one message that is made of body and opener.</summary>
    public ImmutableArray<MessageCopy> Copies { get; init; } = [];

    /// <summary>The ticket's id in another system.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>When it was written down, if it came in earlier (import); null if at once.</summary>
    public Instant? RecordedAt { get; init; }
}
