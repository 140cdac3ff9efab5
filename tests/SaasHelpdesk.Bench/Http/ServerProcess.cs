using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Api;
using SaasHelpdesk.Bench.Hosting;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Identity;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Server.CommandLine;
using SaasHelpdesk.Server.Hosting;
using SaasHelpdesk.Storage;

namespace SaasHelpdesk.Bench.Http;

/// <summary>
/// A server in a process of its own: composed as the serve verb does, with tenants and keys for the bench. Its first line tells the address and
/// the tenants' keys; it ends with its input.
/// </summary>
internal static class ServerProcess
{
    public const string Verb = "server-process";
    public static readonly string[] Tenants = ["quiet", "flood"];
    private static readonly UserId Caller = new("caller");

    public static async Task<int> Run(string[] args)
    {
        var (kind, folder, tickets) = (args[1], args[2], int.Parse(args[3], CultureInfo.InvariantCulture));
        WorkerThreads.Provide();
        var builder = WebApplication.CreateSlimBuilder([]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (kind != "raw")
            Compose(builder.Services, kind, folder);
        await using var app = builder.Build();
        var keys = kind == "raw" ? MapRaw(app) : await MapHelpdesk(app, tickets);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Console.WriteLine($"READY {address} {string.Join(' ', keys)}");
        using var self = Process.GetCurrentProcess();
        while (await Console.In.ReadLineAsync() is not null)
        {
            self.Refresh();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{GC.GetTotalPauseDuration().TotalMilliseconds:F0} ms paused for {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)} collections, {GC.GetTotalAllocatedBytes() >> 20} MiB allocated, {self.TotalProcessorTime.TotalMilliseconds:F0} ms of processors"));
        }

        await app.StopAsync();
        return 0;
    }

    private static void Compose(IServiceCollection services, string kind, string folder)
    {
        services
            .AddHelpdesk(new ServerSettings("", Directory.CreateDirectory(folder), "sqlite", Demo: false), TimeProvider.System)
            .AddHelpdeskPumps()
            .AddHelpdeskIdentity()
            .AddHelpdeskApi(options =>
            {
                if (kind == "limited")
                    return;
                options.ClientLimit = new(int.MaxValue, 1e9);
                options.TenantLimit = new(int.MaxValue, 1e9);
            });
        if (kind == "page")
            services.AddSingleton(PageSchema.Build());
    }

    // The bytes that the page has, whatever is asked.
    private static string[] MapRaw(WebApplication app)
    {
        var body = PageBody.Expected;
        app.Run(async context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;
            await context.Response.BodyWriter.WriteAsync(body);
        });
        return [];
    }

    private static async Task<string[]> MapHelpdesk(WebApplication app, int tickets)
    {
        await app.Services.GetRequiredService<StorageStartup>().Migrate();
        var keys = new List<string>();
        foreach (var slug in Tenants)
        {
            var tenant = new TenantId(slug);
            await Task.Run(() => TenantSetUp.Create(app.Services, TenantConfigurations.Default(tenant, slug)));
            await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(() => Open(app.Services, tenant, caller, tickets))));
            var created = await app.Services.GetRequiredService<ApiKeyRegistry>().Create(new ApiKeyRequest(tenant, "bench", Caller, Role.TenantAdmin));
            keys.Add(created.Value.Secret);
        }

        app.MapHelpdeskApi();
        return [.. keys];
    }

    private static async Task Open(IServiceProvider services, TenantId tenant, int caller, int tickets)
    {
        CallTenant.Enter(tenant);
        var (grains, numbers) = (services.GetRequiredService<IGrainFactory>(), services.GetRequiredService<ITicketNumbers>());
        for (var i = caller; i < tickets; i += 64)
        {
            var number = await numbers.Next(tenant, CancellationToken.None);
            var actor = new Actor(AuthorKind.Requester, Caller, "Caller");
            var answer = await grains.GetGrain<ITicketGrain>(GrainKey.Of(tenant, number)).Open(SampleTickets.Ticket(i), actor);
            if (answer.Refusal is { } refusal)
                throw new InvalidOperationException($"{refusal.Code}: {refusal.Message}");
        }
    }
}
