using Microsoft.Extensions.Hosting;

namespace SaasHelpdesk.GrainRuntime.Hosting;

/// <summary>Ties the grain host to the life of the process.</summary>
internal sealed class GrainHostService(GrainHost host) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await host.StopAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            host.Log.StopTimedOut();
        }
    }
}
