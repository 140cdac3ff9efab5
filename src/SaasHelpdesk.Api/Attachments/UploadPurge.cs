using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Api.Attachments;

/// <summary>Removes the files that no message names. Any number of nodes may do it.</summary>
internal sealed partial class UploadPurge(ITenantDirectory tenants, IUploadStore uploads, TimeProvider time, ILogger<UploadPurge> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var tenant in await tenants.List(stoppingToken))
                    await uploads.Purge(tenant.Id, time.GetCurrentInstant() - AttachmentInput.Kept, stoppingToken);
            }
            catch (StorageUnavailableException error)
            {
                NotPurged(error);
            }
        }
    }

    [LoggerMessage(5020, LogLevel.Warning, "Files that no message names could not be removed; it is tried again.")]
    private partial void NotPurged(Exception error);
}
