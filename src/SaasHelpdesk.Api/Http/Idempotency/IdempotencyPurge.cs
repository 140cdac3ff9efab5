using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Api.Http.Idempotency;

/// <summary>Forgets expired idempotency keys, a few at a time. Any number of nodes may do it.</summary>
internal sealed partial class IdempotencyPurge(IIdempotencyStore store, TimeProvider time, ILogger<IdempotencyPurge> logger) : BackgroundService
{
    private const int Portion = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await store.Purge(time.GetCurrentInstant(), Portion, stoppingToken) >= Portion)
                {
                }
            }
            catch (StorageUnavailableException error)
            {
                NotPurged(error);
            }
        }
    }

    [LoggerMessage(5301, LogLevel.Warning, "Expired idempotency keys could not be removed; it is tried again.")]
    private partial void NotPurged(Exception error);
}
