using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Tickets.Commands;

/// <summary>Sets the priority: directly, or from impact and urgency by the tenant's matrix. Clocks keep what has elapsed and swap the target.</summary>
public sealed record ChangePriority : TicketCommand
{
    /// <summary>The priority, or null to take it from the matrix.</summary>
    public Priority? Priority { get; init; }

    /// <summary>How far the effect reaches, or null to keep it.</summary>
    public Impact? Impact { get; init; }

    /// <summary>How little time there is, or null to keep it.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>Changes what kind of ticket it is. A null keeps the old value.</summary>
public sealed record ChangeTraits : TicketCommand
{
    /// <summary>1–300 characters.</summary>
    public string? Subject { get; init; }

    /// <summary>The ITIL kind.</summary>
    public TicketType? Type { get; init; }

    /// <summary>A category path of the tenant; empty for none.</summary>
    public string? Category { get; init; }

    /// <summary>Channel of contact.</summary>
    public ContactChannel? Channel { get; init; }

    /// <summary>The requester's organisation.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Whether the requester is a VIP.</summary>
    public bool? Vip { get; init; }
}

/// <summary>Adds and removes tags. Tags are case-folded; a tag in both is removed.</summary>
public sealed record TagTicket : TicketCommand
{
    /// <summary>Tags to add, each 1–64 characters.</summary>
    public ImmutableArray<string> Add { get; init; } = [];

    /// <summary>Tags to remove; those that are not there are ignored.</summary>
    public ImmutableArray<string> Remove { get; init; } = [];
}

/// <summary>Sets a custom field of the tenant.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">A value of the field's type, or null to clear it.</param>
public sealed record SetField(FieldId Field, FieldValue? Value) : TicketCommand;

/// <summary>Measures the ticket by the policy that the tenant's newest configuration has for it. Closed cycles stay as judged.</summary>
public sealed record ApplyPolicy : TicketCommand;
