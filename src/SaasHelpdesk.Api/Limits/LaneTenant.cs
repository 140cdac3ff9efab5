using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Api.Limits;

/// <summary>What a tenant has running and waiting in a lane. Guarded by the lane.</summary>
internal sealed class LaneTenant(TenantId id)
{
    private LinkedList<LaneWaiter>? _queue;

    public TenantId Id => id;

    public int Running { get; set; }

    /// <summary>When the last of its operations is through, on the lane's virtual clock.</summary>
    public long LastFinish { get; set; }

    /// <summary>Who waits. Made when first needed: mostly nobody does.</summary>
    public LinkedList<LaneWaiter> Queue => _queue ??= [];

    /// <summary>How many wait.</summary>
    public int Waiting => _queue?.Count ?? 0;
}
