using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>A custom field of the tenant's tickets.</summary>
public sealed record FieldDefinition
{
    /// <summary>The field.</summary>
    public required FieldId Id { get; init; }

    /// <summary>Name to show.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds. Never changes once tickets hold values: another type is another field.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Whether a ticket cannot be opened without it.</summary>
    public bool Required { get; init; }

    /// <summary>Ticket types that have the field; empty means all.</summary>
    public ImmutableArray<TicketType> AppliesTo { get; init; } = [];

    /// <summary>The choices of a select or multi-select.</summary>
    public ImmutableArray<FieldOption> Options { get; init; } = [];

    /// <summary>What a reference points to.</summary>
    public FieldReference? Reference { get; init; }
}
