using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Api.Configurations;

/// <summary>A published version of the configuration.</summary>
internal sealed record VersionNode(RecordedEvent Recorded)
{
    public ConfigurationPublished Event => field ??= (ConfigurationPublished)DomainJson.Deserialize<TenantEvent>(Recorded.Data.Span);
}
