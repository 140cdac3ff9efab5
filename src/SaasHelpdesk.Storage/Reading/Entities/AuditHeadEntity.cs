using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>audit_heads</c>.</summary>
internal sealed class AuditHeadEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required long Sequence { get; init; }

    public required string Hash { get; init; }

    public AuditHead ToHead() => new(Sequence, Hash);
}
