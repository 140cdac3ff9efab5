using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;

namespace SaasHelpdesk.Domain.Tickets.Events;

/// <summary>The priority, or what it follows from, changed.</summary>
/// <param name="From">The priority before.</param>
/// <param name="To">The priority from now on.</param>
public sealed record PriorityChanged(Priority From, Priority To) : TicketEvent
{
    /// <summary>The impact from now on, if judged.</summary>
    public Impact? Impact { get; init; }

    /// <summary>The urgency from now on, if said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>What kind of ticket it is changed. A null means unchanged.</summary>
public sealed record TraitsChanged : TicketEvent
{
    /// <summary>The subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The ITIL kind.</summary>
    public TicketType? Type { get; init; }

    /// <summary>The category path; empty for none.</summary>
    public string? Category { get; init; }

    /// <summary>Channel of contact.</summary>
    public ContactChannel? Channel { get; init; }

    /// <summary>The requester's organisation.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Whether the requester is a VIP.</summary>
    public bool? Vip { get; init; }
}

/// <summary>The tags changed.</summary>
/// <param name="Tags">All tags from now on: case-folded, sorted, distinct.</param>
public sealed record TicketTagged(ImmutableArray<string> Tags) : TicketEvent;

/// <summary>A custom field was set.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value, or null if cleared.</param>
public sealed record FieldSet(FieldId Field, FieldValue? Value) : TicketEvent;

/// <summary>The ticket is measured by another policy or policy version from now on.</summary>
/// <param name="Pin">Which, or null for none: all clocks are cancelled.</param>
public sealed record PolicyApplied(SlaPin? Pin) : TicketEvent;
