using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets.Effects;

namespace SaasHelpdesk.Grains.Outbox;

/// <summary>
/// Delivers notifications to the inbox in the house: a delivered message is what its receiver's inbox shows, so that there is nothing to hand
/// over and nothing that a repeat could double.
/// </summary>
internal sealed class InboxChannel : IDeliveryChannel
{
    public string Name => EffectChannels.Notification;

    public ValueTask Deliver(OutboxDelivery delivery, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
