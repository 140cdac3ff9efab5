using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The versions of the tenants' configurations. A version never changes, so that a caller may keep what it read.</summary>
public interface IConfigurationStore
{
    /// <summary>The highest version, or null if the tenant has no configuration.</summary>
    ValueTask<ConfigurationRow?> Current(TenantId tenant, CancellationToken cancellationToken);

    /// <summary>One version, or null if there is none of that number.</summary>
    ValueTask<ConfigurationRow?> Get(TenantId tenant, int version, CancellationToken cancellationToken);
}
