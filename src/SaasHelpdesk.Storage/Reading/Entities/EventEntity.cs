using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>events</c> in the database's types.</summary>
internal sealed class EventEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required string Stream { get; init; }

    public required long Version { get; init; }

    public required string Type { get; init; }

    public required long At { get; init; }

    public required byte[] Data { get; init; }

    public RecordedEvent ToRecorded() => new(Version, Type, Microseconds.ToInstant(At), Data);
}
