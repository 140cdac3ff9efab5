using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>A person within a tenant. Written whole; the row of the same id is replaced.</summary>
public sealed record UserRow : ReadModelRow
{
    /// <summary>The person.</summary>
    public required UserId Id { get; init; }

    /// <summary>Name to show.</summary>
    public required string Name { get; init; }

    /// <summary>E-mail address, or null. A hint, never an identity.</summary>
    public string? Email { get; init; }

    /// <summary>Stable name of the role, camel case: <c>requester</c>, <c>agent</c>, <c>teamLead</c>, <c>tenantAdmin</c>, ...</summary>
    public required string Role { get; init; }

    /// <summary>The organisation that the person belongs to.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Whether the person is a VIP.</summary>
    public bool Vip { get; init; }

    /// <summary>False if the person is a user no more: their keys open nothing, and what they did stays.</summary>
    public bool Active { get; init; } = true;

    /// <summary>1 as made, one more for each change.</summary>
    public int Version { get; init; } = 1;
}
