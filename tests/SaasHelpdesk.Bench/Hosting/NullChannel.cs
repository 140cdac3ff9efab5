using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets.Effects;
using SaasHelpdesk.Grains.Outbox;

namespace SaasHelpdesk.Bench.Hosting;

/// <summary>Notifications arrive at once and nowhere: what a mail server takes is not measured.</summary>
internal sealed class NullChannel : IDeliveryChannel
{
    public string Name => EffectChannels.Notification;

    public ValueTask Deliver(OutboxDelivery delivery, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
