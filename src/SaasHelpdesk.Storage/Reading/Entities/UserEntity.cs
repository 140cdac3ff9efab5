using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>users</c> in the database's types.</summary>
internal sealed class UserEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public required string Role { get; init; }

    public string? Organisation { get; init; }

    public required bool Vip { get; init; }

    public required bool Active { get; init; }

    public required int Version { get; init; }

    public required string Search { get; init; }

    public TenantKey<UserId> Key => new(new TenantId(Tenant), new UserId(Id));

    public UserRow ToRow() => new()
    {
        Id = new UserId(Id),
        Name = Name,
        Email = Email,
        Role = Role,
        Organisation = Organisation is null ? null : new OrganisationId(Organisation),
        Vip = Vip,
        Active = Active,
        Version = Version,
    };
}
