using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Grains.Outbox;

/// <summary>
/// Hands outbox messages to their receivers. A message may come again after a crash between delivery and its being noted: receivers drop
/// repeats by the delivery id, which is the effect key within the tenant.
/// </summary>
public interface IDeliveryChannel
{
    /// <summary>The <see cref="OutboxMessage.Channel"/> it serves.</summary>
    string Name { get; }

    /// <summary>Delivers; an exception means "try again later".</summary>
    ValueTask Deliver(OutboxDelivery delivery, CancellationToken cancellationToken);
}
