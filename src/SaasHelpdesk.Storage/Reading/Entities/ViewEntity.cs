using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Views;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>views</c> in the database's types; times in microseconds.</summary>
internal sealed class ViewEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required string Id { get; init; }

    public required string Owner { get; init; }

    public required ViewSharing Sharing { get; init; }

    public string? Team { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required byte[] Definition { get; init; }

    public required int Version { get; init; }

    public required long CreatedAt { get; init; }

    public required long UpdatedAt { get; init; }

    public SavedView ToView() => new()
    {
        Id = new ViewId(Id),
        Owner = new UserId(Owner),
        Sharing = Sharing,
        Team = Team is null ? null : new TeamId(Team),
        Name = Name,
        Description = Description,
        Definition = Definition,
        Version = Version,
        CreatedAt = Microseconds.ToInstant(CreatedAt),
        UpdatedAt = Microseconds.ToInstant(UpdatedAt),
    };
}
