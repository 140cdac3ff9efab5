using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Grains.Sandboxes;

/// <summary>
/// Tenants with a clock of their own while it stands still: what a command there sends off is delivered at once, and what is due at once is done. Real
/// time's pumps pass them by.
/// </summary>
internal sealed partial class OwnTimeService(
    OwnTime ownTime, ITenantClocks clocks, IChangeSignal changes, TimeProvider time, ILogger<OwnTimeService> logger) : BackgroundService
{
    private readonly Channel<TenantId> _changed = Channel.CreateBounded<TenantId>(new BoundedChannelOptions(4096) { FullMode = BoundedChannelFullMode.DropOldest });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = changes.Subscribe(Note);
        await foreach (var tenant in _changed.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Settle(tenant, stoppingToken);
            }
#pragma warning disable CA1031 // One tenant's trouble is not the others'.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception, tenant.Value);
            }
#pragma warning restore CA1031
        }
    }

    private void Note(LedgerChanges changed)
    {
        for (var i = 0; i < changed.Changes.Count; i++)
        {
            if (changed.Changes[i] is { OwnClock: true } change && (change.HasOutbox || change.NextWake is not null))
                _changed.Writer.TryWrite(change.Tenant);
        }
    }

    // While the clock is moved, the mover does it, and tells what fired. A replay has no clock yet and drives its own pumps.
    private Task Settle(TenantId tenant, CancellationToken stoppingToken)
    {
        // The tenant of a flow of control is set once, so that each pass gets a flow of its own.
        return Task.Run(
            async () =>
            {
                if (await clocks.Find(tenant, stoppingToken) is { } clock && !clock.IsMoving(time.Now()))
                    await ownTime.Settle(tenant, clock.Now, null, stoppingToken);
            },
            stoppingToken);
    }

    [LoggerMessage(2301, LogLevel.Error, "What is due for {Tenant} on its own clock could not be done; it is tried again with the next change")]
    private partial void LogFailed(Exception exception, string tenant);
}
