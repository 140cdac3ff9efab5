using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Reads configurations through the context, each call in the scope of its own tenant.</summary>
internal sealed class ConfigurationStore(IReadDatabase database) : IConfigurationStore
{
    public async ValueTask<ConfigurationRow?> Current(TenantId tenant, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(TenantScope.Of(tenant), cancellationToken);
        var slug = tenant.Value;
        var row = await context.Configurations.Where(row => row.Tenant == slug)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(cancellationToken);
        return row?.ToRow();
    }

    public async ValueTask<ConfigurationRow?> Get(TenantId tenant, int version, CancellationToken cancellationToken)
    {
        await using var context = await database.Open(TenantScope.Of(tenant), cancellationToken);
        var slug = tenant.Value;
        var row = await context.Configurations.FirstOrDefaultAsync(row => row.Tenant == slug && row.Version == version, cancellationToken);
        return row?.ToRow();
    }
}
