using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Domain.Tickets;

/// <summary>
/// A ticket after its last event: all that decisions, clocks and timers need, without the texts of messages. A pure fold of the stream; its
/// JSON form is the snapshot.
/// </summary>
public sealed record TicketState
{
    /// <summary>The ticket.</summary>
    public required TicketId Id { get; init; }

    /// <summary>Number of events so far.</summary>
    public required long Version { get; init; }

    /// <summary>One line that says what it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The tenant's own name of the status.</summary>
    public required string Status { get; init; }

    /// <summary>What the status means.</summary>
    public required StatusCategory Category { get; init; }

    /// <summary>What conditions may look at.</summary>
    public required TicketTraits Traits { get; init; }

    /// <summary>Who has to do with it.</summary>
    public required TicketPeople People { get; init; }

    /// <summary>When which of the life cycle's steps was reached, and when the next is due.</summary>
    public required TicketTimes Times { get; init; }

    /// <summary>What happened how often.</summary>
    public TicketCounts Counts { get; init; } = TicketCounts.None;

    /// <summary>How far the effect reaches, if judged.</summary>
    public Impact? Impact { get; init; }

    /// <summary>How little time there is, if said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Support level of the team, 1–3; 0 without a team.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Level { get; init; }

    /// <summary>The teams that had it, in order; the last is the present one.</summary>
    public ImmutableArray<TeamId> Teams { get; init; } = [];

    /// <summary>Skills that an assigned agent must have.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];

    /// <summary>Who wrote messages, in the order of their first one.</summary>
    public ImmutableArray<Actor> Authors { get; init; } = [];

    /// <summary>The messages, without their texts; message 1 comes first.</summary>
    public ImmutableArray<MessageMark> Messages { get; init; } = [];

    /// <summary>The custom fields that are set, by key.</summary>
    public ImmutableArray<TicketField> Fields { get; init; } = [];

    /// <summary>The links to other tickets.</summary>
    public ImmutableArray<TicketLink> Links { get; init; } = [];

    /// <summary>The tickets that were merged into this one.</summary>
    public ImmutableArray<TicketId> Absorbed { get; init; } = [];

    /// <summary>The ticket that this one was merged into.</summary>
    public TicketId? MergedInto { get; init; }

    /// <summary>The closed ticket that this one continues.</summary>
    public TicketId? FollowUpOf { get; init; }

    /// <summary>The ticket that this one was split off from.</summary>
    public TicketId? SplitFrom { get; init; }

    /// <summary>The ticket's id in another system.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Cause and solution, as of the last resolving.</summary>
    public TicketResolution? Resolution { get; init; }

    /// <summary>Time logged, billable or not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Duration TimeSpent { get; init; }

    /// <summary>The billable part of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Duration BillableTime { get; init; }

    /// <summary>What clocks look at, in order.</summary>
    public ImmutableArray<SlaFact> Facts { get; init; } = [];

    /// <summary>The warnings, breaches and ladder steps that have had their turn and never come again.</summary>
    public ImmutableArray<SlaMomentId> Fired { get; init; } = [];

    /// <summary>Notify steps that wait for the end of the acknowledgement.</summary>
    public ImmutableArray<HeldNotice> Held { get; init; } = [];

    /// <summary>The policy that it is measured by, or null for none.</summary>
    [JsonIgnore]
    public SlaPin? Pin
    {
        get
        {
            for (var i = Facts.Length - 1; i >= 0; i--)
            {
                if (Facts[i] is SlaPolicyPinned pinned)
                    return pinned.Pin;
            }

            return null;
        }
    }

    /// <summary>Whether the ticket is neither resolved nor closed.</summary>
    [JsonIgnore]
    public bool IsActive => Category < StatusCategory.Resolved;
}
