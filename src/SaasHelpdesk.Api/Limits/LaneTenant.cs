using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Limits;

/// <summary>What a tenant has running and waiting in a lane. Guarded by the lane.</summary>
internal sealed class LaneTenant(TenantId id)
{
    public TenantId Id => id;

    public int Running { get; set; }

    /// <summary>When the last of its operations is through, on the lane's virtual clock.</summary>
    public long LastFinish { get; set; }

    public LinkedList<LaneWaiter> Queue { get; } = [];
}
