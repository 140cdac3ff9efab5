using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Server.Hosting;
using SaasHelpdesk.Storage;

namespace SaasHelpdesk.Bench.Hosting;

/// <summary>The modules of the server on one database, composed as its verbs do.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    public static readonly TenantId Tenant = new("bench");
    private static readonly UserId Caller = new("caller");

    private readonly ServiceProvider _services;
    private readonly IGrainFactory _grains;
    private readonly ITicketNumbers _numbers;

    public BenchHost(BenchDatabase database, TimeProvider time, bool withPumps = false)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning)
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
            .AddHelpdesk(database.Settings, time);
        if (withPumps)
            services.AddHelpdeskPumps();
        _services = services.BuildServiceProvider();
        _grains = Get<IGrainFactory>();
        _numbers = Get<ITicketNumbers>();
    }

    public static async Task Migrate(BenchDatabase database)
    {
        await using var host = new BenchHost(database, TimeProvider.System);
        await host.Get<StorageStartup>().Migrate();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    public Task CreateTenant(TenantConfiguration configuration) => TenantSetUp.Create(_services, configuration);

    /// <summary>Starts the pumps of a host that has them.</summary>
    public async Task StartPumps()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
    }

    public async Task StopPumps()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StopAsync(CancellationToken.None);
    }

    /// <summary>Opens tickets from so many callers at once, each of which waits for its answer before it opens the next.</summary>
    public Task OpenTickets(int callers, int count, Func<int, OpenTicket> command) =>
        Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            CallTenant.Enter(Tenant);
            var actor = new Actor(AuthorKind.Requester, Caller, "Caller");
            for (var i = caller; i < count; i += callers)
            {
                var number = await _numbers.Next(Tenant, CancellationToken.None);
                var answer = await _grains.GetGrain<ITicketGrain>(GrainKey.Of(Tenant, number)).Open(command(i), actor);
                if (answer.Refusal is { } refusal)
                    throw new InvalidOperationException($"{refusal.Code}: {refusal.Message}");
            }
        })));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
