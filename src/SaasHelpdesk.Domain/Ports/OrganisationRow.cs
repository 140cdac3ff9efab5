using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>A company or department within a tenant to which requesters belong.</summary>
public sealed record OrganisationRow
{
    /// <summary>The organisation.</summary>
    public required OrganisationId Id { get; init; }

    /// <summary>Name to show, 1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What to know about it, up to 2,000 characters, or null.</summary>
    public string? Note { get; init; }

    /// <summary>1 as made, one more for each change.</summary>
    public int Version { get; init; } = 1;
}
