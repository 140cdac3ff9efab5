using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>organisations</c> in the database's types.</summary>
internal sealed class OrganisationEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Note { get; init; }

    public required int Version { get; init; }

    public OrganisationRow ToRow() => new() { Id = new OrganisationId(Id), Name = Name, Note = Note, Version = Version };
}
