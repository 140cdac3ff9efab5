using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Server.Hosting;

/// <summary>Makes tenants.</summary>
internal static class TenantSetUp
{
    public static async Task Create(IServiceProvider services, TenantConfiguration configuration, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ledger = services.GetRequiredService<ILedger>();
        var at = NodaTime.Instant.FromDateTimeOffset(now);
        await ledger.Append(new LedgerAppend
        {
            Tenant = configuration.Tenant,
            Stream = StreamId.Of(configuration.Tenant),
            ExpectedVersion = 0,
            Events = [new NewEvent("tenantCreated", at, "{}"u8.ToArray())],
            State = "{}"u8.ToArray(),
            NextWake = null,
            Rows = [new TenantRow { Id = configuration.Tenant, Name = configuration.Name, CreatedAt = at }, new ConfigurationRow(1, DomainJson.Serialize(configuration))],
        }, cancellationToken);
    }
}
