using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.WakeUps;

/// <summary>
/// Claims due wake-ups and wakes their grains. Any number of pumps may run on any number of nodes: a claim is a lease, and what a grain does
/// when woken is guarded by its stream's version, so that a second wake-up of the same grain does nothing.
/// </summary>
public sealed partial class WakeUpPump(IWakeUps wakeUps, IGrainFactory grains, GrainMetrics metrics, ILogger<WakeUpPump> logger)
{
    private const int BatchSize = 1024;

    // Long enough for a slow database, short enough that the wake-ups of a killed node are not late for long.
    private static readonly Duration Lease = Duration.FromSeconds(15);

    /// <summary>Wakes every grain that is due at <paramref name="now"/>, in batches, until none is left.</summary>
    /// <param name="clock">Null for real time, or the tenant whose own clock <paramref name="now"/> is.</param>
    /// <param name="now">The clock's time.</param>
    /// <param name="cancellationToken">Stops after the batch under way.</param>
    /// <returns>The number of wake-ups.</returns>
    public async Task<int> RunDue(TenantId? clock, Instant now, CancellationToken cancellationToken)
    {
        var count = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            var batch = await wakeUps.Claim(clock, now, BatchSize, Lease, cancellationToken);
            if (batch.Count > 0)
                await WakeAll(batch, now, cancellationToken);
            count += batch.Count;
            if (batch.Count < BatchSize)
                break;
        }

        return count;
    }

    private Task WakeAll(IReadOnlyList<WakeUp> batch, Instant now, CancellationToken cancellationToken)
    {
        var tasks = new Task[batch.Count];
        for (var i = 0; i < tasks.Length; i++)
            tasks[i] = WakeOne(batch[i], now, cancellationToken);
        return Task.WhenAll(tasks);
    }

    private async Task WakeOne(WakeUp wakeUp, Instant now, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            CallTenant.Enter(wakeUp.Tenant);
            var answer = await Grain(wakeUp).Wake(now);
            if (answer.Fired == 0)
                await wakeUps.Complete(wakeUp, answer.Next, cancellationToken);
            metrics.Woken(now - wakeUp.DueAt, Stopwatch.GetElapsedTime(started));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The row keeps its lease and comes up again when that ends: nothing is lost, and a grain that always fails does not spin.
            LogWakeFailed(exception, wakeUp.Tenant.Value, wakeUp.Stream.ToString());
        }
    }

    private IWakeableGrain Grain(WakeUp wakeUp)
    {
        var key = $"{wakeUp.Tenant.Value}/{wakeUp.Stream.Key}";
        return wakeUp.Stream.Kind switch
        {
            StreamKind.Ticket => grains.GetGrain<ITicketGrain>(key),
            StreamKind.Agent => grains.GetGrain<IAgentGrain>(key),
            StreamKind.Team => grains.GetGrain<ITeamGrain>(key),
            StreamKind.Tenant => grains.GetGrain<ITenantGrain>(key),
            _ => throw new InvalidOperationException($"No grain has streams of kind {wakeUp.Stream.Kind}."),
        };
    }

    [LoggerMessage(2001, LogLevel.Error, "Waking {Stream} of {Tenant} failed; it is tried again when the lease ends")]
    private partial void LogWakeFailed(Exception exception, string tenant, string stream);
}
