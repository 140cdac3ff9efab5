using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>configurations</c> in the database's types.</summary>
internal sealed class ConfigurationEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required int Version { get; init; }

    public required byte[] Json { get; init; }

    public ConfigurationRow ToRow() => new(Version, Json);
}
