using Microsoft.Extensions.Logging;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Grains.Outbox;

/// <summary>
/// Delivers the outbox. Messages for one target go one after the other, in order; different targets do not wait for each other.
/// </summary>
public sealed partial class OutboxDispatcher(
    IOutbox outbox, IEnumerable<IDeliveryChannel> channels, GrainMetrics metrics, ILogger<OutboxDispatcher> logger)
{
    private const int BatchSize = 512;
    private static readonly Duration Lease = Duration.FromSeconds(60);
    private readonly Dictionary<string, IDeliveryChannel> _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);

    /// <summary>Delivers what may be delivered at <paramref name="now"/>, in batches, until nothing is left.</summary>
    /// <param name="clock">Null for real time, or the tenant whose own clock <paramref name="now"/> is.</param>
    /// <param name="now">The clock's time.</param>
    /// <param name="cancellationToken">Stops after the batch under way.</param>
    /// <returns>The number of messages tried.</returns>
    public async Task<int> RunDue(TenantId? clock, Instant now, CancellationToken cancellationToken)
    {
        var count = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var batch = await outbox.Claim(clock, now, BatchSize, Lease, cancellationToken);
            if (batch.Count == 0)
                break;
            count += batch.Count;
            var groups = batch.GroupBy(delivery => (delivery.Tenant, delivery.Message.Channel, delivery.Message.Target));
            var delivered = await Task.WhenAll(groups.Select(group => DeliverInOrder(group, now, cancellationToken)));
            var done = delivered.SelectMany(group => group).ToList();
            if (done.Count > 0)
                await outbox.Delivered(done, now, cancellationToken);
            if (batch.Count < BatchSize)
                break;
        }

        return count;
    }

    private async Task<List<OutboxDelivery>> DeliverInOrder(
        IEnumerable<OutboxDelivery> deliveries, Instant now, CancellationToken cancellationToken)
    {
        var delivered = new List<OutboxDelivery>();
        string? failure = null;
        foreach (var delivery in deliveries.OrderBy(delivery => delivery.Sequence))
        {
            failure ??= await Try(delivery, cancellationToken);
            if (failure is null)
                delivered.Add(delivery);
            else
                await outbox.Failed(delivery, failure, RetrySchedule.After(delivery.Attempt, now), cancellationToken);
            metrics.Delivered(delivery.Message.Channel, failure is null);
        }

        return delivered;
    }

    private async Task<string?> Try(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (!_channels.TryGetValue(delivery.Message.Channel, out var channel))
        {
            LogNoChannel(delivery.Message.EffectKey, delivery.Tenant.Value, delivery.Message.Channel);
            return $"No channel '{delivery.Message.Channel}' is set up.";
        }

        try
        {
            await channel.Deliver(delivery, cancellationToken);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogDeliveryFailed(exception, delivery.Message.EffectKey, delivery.Tenant.Value, delivery.Attempt);
            return exception.Message;
        }
    }

    [LoggerMessage(2101, LogLevel.Warning, "Attempt {Attempt} to deliver {EffectKey} of {Tenant} failed")]
    private partial void LogDeliveryFailed(Exception exception, string effectKey, string tenant, int attempt);

    [LoggerMessage(2199, LogLevel.Warning, "No channel '{Channel}' is set up: {EffectKey} of {Tenant} waits")]
    private partial void LogNoChannel(string effectKey, string tenant, string channel);
}
