using System.Threading.Channels;
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

    /// <summary>Delivers what may be delivered at <paramref name="now"/>, in batches, until nothing is left, and waits for all of it.</summary>
    /// <param name="clock">Null for real time, or the tenant whose own clock <paramref name="now"/> is.</param>
    /// <param name="now">The clock's time.</param>
    /// <param name="cancellationToken">Stops after the batch under way.</param>
    /// <returns>The number of messages tried.</returns>
    public async Task<int> RunDue(TenantId? clock, Instant now, CancellationToken cancellationToken)
    {
        var flight = new InFlight(BatchSize);
        try
        {
            return await RunDue(clock, now, flight, cancellationToken);
        }
        finally
        {
            await flight.WaitForAll();
        }
    }

    /// <summary>The room in which <see cref="RunDue(TenantId?, Instant, InFlight, CancellationToken)"/> passes receivers that are slow.</summary>
    internal static InFlight NewFlight() => new(4 * BatchSize);

    /// <summary>Delivers what may be delivered, without waiting for the last of it: a slow receiver does not make the others wait.</summary>
    internal async Task<int> RunDue(TenantId? clock, Instant now, InFlight flight, CancellationToken cancellationToken)
    {
        var count = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            await flight.WaitForRoom(BatchSize, cancellationToken);
            var batch = await outbox.Claim(clock, now, BatchSize, Lease, cancellationToken);
            if (batch.Count == 0)
                break;
            count += batch.Count;
            flight.Start(batch.Count, () => Deliver(batch, now, cancellationToken));
            if (batch.Count < BatchSize)
                break;
        }

        return count;
    }

    // What has been delivered is marked while others are still under way, as many together as have come in.
    private async Task Deliver(IReadOnlyList<OutboxDelivery> batch, Instant now, CancellationToken cancellationToken)
    {
        try
        {
            var groups = batch.GroupBy(delivery => (delivery.Tenant, delivery.Message.Channel, delivery.Message.Target)).ToList();
            var delivered = Channel.CreateUnbounded<List<OutboxDelivery>>();
            foreach (var group in groups)
                _ = DeliverInOrder(group, now, delivered.Writer, cancellationToken);
            for (var ended = 0; ended < groups.Count;)
            {
                var done = new List<OutboxDelivery>();
                await delivered.Reader.WaitToReadAsync(CancellationToken.None);
                for (; delivered.Reader.TryRead(out var some); ended++)
                    done.AddRange(some);
                if (done.Count > 0)
                    await outbox.Delivered(done, now, cancellationToken);
            }
        }
#pragma warning disable CA1031 // What was not marked keeps its lease and is delivered again when that ends.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotMarked(exception);
        }
#pragma warning restore CA1031
        catch (OperationCanceledException)
        {
            // The node stops; the leases end.
        }
    }

    private async Task DeliverInOrder(
        IEnumerable<OutboxDelivery> deliveries, Instant now, ChannelWriter<List<OutboxDelivery>> ended, CancellationToken cancellationToken)
    {
        var delivered = new List<OutboxDelivery>();
        try
        {
            await DeliverInOrder(deliveries, now, delivered, cancellationToken);
        }
#pragma warning disable CA1031 // The failure could not be recorded: the messages keep their lease and come up again.
        catch (Exception exception)
        {
            LogNotMarked(exception);
        }
#pragma warning restore CA1031
        finally
        {
            ended.TryWrite(delivered);
        }
    }

    private async Task DeliverInOrder(
        IEnumerable<OutboxDelivery> deliveries, Instant now, List<OutboxDelivery> delivered, CancellationToken cancellationToken)
    {
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

    [LoggerMessage(2104, LogLevel.Error, "The end of deliveries could not be recorded; they come up again when their lease ends")]
    private partial void LogNotMarked(Exception exception);

    [LoggerMessage(2199, LogLevel.Warning, "No channel '{Channel}' is set up: {EffectKey} of {Tenant} waits")]
    private partial void LogNoChannel(string effectKey, string tenant, string channel);
}
