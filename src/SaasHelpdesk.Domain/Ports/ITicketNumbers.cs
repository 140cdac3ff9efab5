using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Ports;

/// <summary>The tenants' ticket numbers, handed out from durably reserved blocks.</summary>
public interface ITicketNumbers
{
    /// <summary>The next number of the tenant: never the same twice, on any node. A restart or a refused command leaves a gap.</summary>
    ValueTask<TicketId> Next(TenantId tenant, CancellationToken cancellationToken);
}
