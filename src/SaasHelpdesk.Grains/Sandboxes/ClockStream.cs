using SaasHelpdesk.Domain.Clocks;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;

namespace SaasHelpdesk.Grains.Sandboxes;

/// <summary>The stream in which a tenant's own clock is kept.</summary>
internal static class ClockStream
{
    public static async ValueTask<ClockState?> Load(ILedger ledger, TenantId tenant, CancellationToken cancellationToken) =>
        await ledger.Load(tenant, StreamId.ClockOf(tenant), cancellationToken) is { } snapshot ? DomainJson.Deserialize<ClockState>(snapshot.State.Span) : null;

    public static LedgerAppend Append(TenantId tenant, ClockState? state, ClockEvent @event) => new()
    {
        Tenant = tenant,
        Stream = StreamId.ClockOf(tenant),
        ExpectedVersion = state?.Version ?? 0,
        Events = [EventJson.Write(@event, @event.At)],
        State = DomainJson.Serialize(ClockState.Fold(state, @event)),
        NextWake = null,
        OwnClock = true,
    };
}
