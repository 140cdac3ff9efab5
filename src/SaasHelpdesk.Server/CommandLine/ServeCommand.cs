using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SaasHelpdesk.Api;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Grains;
using SaasHelpdesk.Identity;
using SaasHelpdesk.Server.Demo;
using SaasHelpdesk.Server.Hosting;
using SaasHelpdesk.Storage;
using SaasHelpdesk.Storage.Migrations;

namespace SaasHelpdesk.Server.CommandLine;

/// <summary>The serve verb.</summary>
internal static class ServeCommand
{
    public static async Task<int> Run(ServerSettings settings, CancellationToken cancellationToken)
    {
        WorkerThreads.Provide();
        try
        {
            await using var app = Build(settings);
            await app.Services.GetRequiredService<StorageStartup>().Migrate(cancellationToken);
            var demo = settings.Demo ? await DemoSetUp.Run(settings, cancellationToken) : null;
            if (demo is not null)
                DemoFile.Of(demo, settings.Urls.Split(';')[0]).Write(settings.Data); // The keys are shown once: keep them should the address be taken.
            await app.StartAsync(cancellationToken);
            Announce(app, settings, demo);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or MigrationException or StorageUnavailableException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return HelpdeskCommandLine.BadInput;
        }
    }

    private static WebApplication Build(ServerSettings settings)
    {
        // An empty argument list: options are this command line's business, not the host's.
        var builder = WebApplication.CreateSlimBuilder([]);
        builder.Logging
            .SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("System", LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = true);
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.Services
            .AddHelpdesk(settings, TimeProvider.System)
            .AddHelpdeskPumps()
            .AddHelpdeskIdentity()
            .AddHelpdeskApi(options =>
            {
                options.ExplorerFolder = Path.Combine(AppContext.BaseDirectory, "explorer");
                options.ClientLimit = RateLimitText.Parse(settings.ClientLimit, "--client-limit") ?? options.ClientLimit;
                options.TenantLimit = RateLimitText.Parse(settings.TenantLimit, "--tenant-limit") ?? options.TenantLimit;
            });
        var app = builder.Build();
        app.MapHelpdeskApi();
        return app;
    }

    private static void Announce(WebApplication app, ServerSettings settings, DemoCredentials? made)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        foreach (var address in addresses)
            Console.WriteLine($"SaasHelpdesk listens on {address}");
        Console.WriteLine($"GraphiQL for browsers at {addresses.First().TrimEnd('/')}/t/{{tenant}}/graphql");
        var demo = made is null ? DemoFile.Read(settings.Data)?.At(addresses.First()) : DemoFile.Of(made, addresses.First());
        if (demo is null)
            return;
        demo.Write(settings.Data);
        foreach (var tenant in demo.Tenants)
            Console.WriteLine($"Demo tenant {tenant.Slug}: {tenant.Graphql}\n  Authorization: Bearer {tenant.ApiKey}\n  or open the address in a browser and sign in with the key");
        Console.WriteLine($"Demo provider {demo.Provider.Slug} serves {string.Join(" and ", demo.Provider.Tenants)}");
    }
}
