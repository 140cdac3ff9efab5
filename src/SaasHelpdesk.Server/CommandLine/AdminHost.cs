using Microsoft.Extensions.Logging.Console;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Identity;
using SaasHelpdesk.Server.Hosting;
using SaasHelpdesk.Storage;
using SaasHelpdesk.Storage.Migrations;

namespace SaasHelpdesk.Server.CommandLine;

/// <summary>Runs a verb that changes something and ends: storage, grains and identity, without a server and without pumps.</summary>
internal static class AdminHost
{
    /// <returns>The exit code; what cannot be used ends with one line on standard error.</returns>
    public static async Task<int> Run(ServerSettings settings, Func<IServiceProvider, Task> verb, CancellationToken cancellationToken)
    {
        try
        {
            await using var services = new ServiceCollection()
                .AddLogging(logging => logging
                    .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
                    .AddFilter<ConsoleLoggerProvider>(null, LogLevel.Warning))
                .AddHelpdesk(settings, TimeProvider.System)
                .AddHelpdeskIdentity()
                .BuildServiceProvider();
            await services.GetRequiredService<StorageStartup>().Migrate(cancellationToken);
            await verb(services);
            return 0;
        }
        catch (Exception exception) when (exception is CommandLineException or ArgumentException or IOException or MigrationException or StorageUnavailableException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return HelpdeskCommandLine.BadInput;
        }
    }
}
