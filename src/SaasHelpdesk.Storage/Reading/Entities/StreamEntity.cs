using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>streams</c> in the database's types.</summary>
internal sealed class StreamEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required string Stream { get; init; }

    public required long Version { get; init; }

    public required byte[] State { get; init; }

    public StreamSnapshot ToSnapshot() => new(Version, State);
}
