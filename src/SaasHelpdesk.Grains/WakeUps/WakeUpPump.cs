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

    /// <summary>Wakes every grain that is due at <paramref name="now"/>, in batches, until none is left, and waits for all of them.</summary>
    /// <param name="clock">Null for real time, or the tenant whose own clock <paramref name="now"/> is.</param>
    /// <param name="now">The clock's time.</param>
    /// <param name="cancellationToken">Stops after the batch under way.</param>
    /// <returns>The number of wake-ups.</returns>
    public Task<int> RunDue(TenantId? clock, Instant now, CancellationToken cancellationToken) => RunDue(clock, now, null as Action<StreamId>, cancellationToken);

    /// <summary>The same, and tells <paramref name="fired"/> of each stream in which something happened, on any thread.</summary>
    internal async Task<int> RunDue(TenantId? clock, Instant now, Action<StreamId>? fired, CancellationToken cancellationToken)
    {
        // Room for one batch only: each batch is over before the next is claimed, as a clock that jumps needs it.
        var flight = new InFlight(BatchSize);
        try
        {
            return await RunDue(clock, now, flight, fired, cancellationToken);
        }
        finally
        {
            await flight.WaitForAll();
        }
    }

    /// <summary>The room in which <see cref="RunDue(TenantId?, Instant, InFlight, CancellationToken)"/> passes a few grains that hang.</summary>
    internal static InFlight NewFlight() => new(4 * BatchSize);

    /// <summary>Wakes every grain that is due, without waiting for the last of them: one that hangs does not make the others late.</summary>
    internal Task<int> RunDue(TenantId? clock, Instant now, InFlight flight, CancellationToken cancellationToken) =>
        RunDue(clock, now, flight, null, cancellationToken);

    private async Task<int> RunDue(TenantId? clock, Instant now, InFlight flight, Action<StreamId>? fired, CancellationToken cancellationToken)
    {
        var count = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            await flight.WaitForRoom(BatchSize, cancellationToken);
            var batch = await wakeUps.Claim(clock, now, BatchSize, Lease, cancellationToken);
            foreach (var wakeUp in batch)
                flight.Start(1, () => WakeOne(wakeUp, now, fired, cancellationToken));
            count += batch.Count;
            if (batch.Count < BatchSize)
                break;
        }

        return count;
    }

    private async Task WakeOne(WakeUp wakeUp, Instant now, Action<StreamId>? fired, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            CallTenant.Enter(wakeUp.Tenant);
            var answer = await Grain(wakeUp).Wake(now);
            if (answer.Fired == 0)
                await wakeUps.Complete(wakeUp, answer.Next, cancellationToken);
            else
                fired?.Invoke(wakeUp.Stream);
            metrics.Woken(now - wakeUp.DueAt, Stopwatch.GetElapsedTime(started));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops; the row comes up again when the lease ends.
        }
#pragma warning disable CA1031 // Whatever a grain throws, the other wake-ups go on.
        catch (Exception exception)
        {
            // The row keeps its lease and comes up again when that ends: nothing is lost, and a grain that always fails does not spin.
            LogWakeFailed(exception, wakeUp.Tenant.Value, wakeUp.Stream.ToString());
        }
#pragma warning restore CA1031
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
