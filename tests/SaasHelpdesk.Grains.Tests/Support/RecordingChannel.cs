using System.Collections.Concurrent;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Grains.Outbox;

namespace SaasHelpdesk.Grains.Tests.Support;

/// <summary>Keeps what it is given.</summary>
internal sealed class RecordingChannel(string name) : IDeliveryChannel
{
    private readonly ConcurrentQueue<OutboxDelivery> _delivered = new();

    public string Name => name;

    public IReadOnlyCollection<OutboxDelivery> Delivered => _delivered;

    public ValueTask Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        _delivered.Enqueue(delivery);
        return ValueTask.CompletedTask;
    }
}
