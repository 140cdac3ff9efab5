using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Grains.Outbox;
using SaasHelpdesk.Grains.WakeUps;
using SaasHelpdesk.Identity;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Storage;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>The real thing on a loopback port: Kestrel, grains, SQLite in a temporary folder, and a clock that the test moves.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("helpdesk-api-").FullName;
    private WebApplication? _app;

    /// <summary>Whether due times and effects wait for <see cref="Settle"/>, so that each answer is the same in every run.</summary>
    internal bool IsStepped { get; init; }

    /// <summary>Options of the API other than the standard ones.</summary>
    internal Action<ApiOptions>? Configure { get; init; }

    internal string Folder => _folder;

    internal TestTime Time { get; init; } = new();

    /// <summary>Changes what the host is made of, for tests that need a part of it to fail.</summary>
    internal Action<IServiceCollection>? Replace { get; init; }

    internal LogLines Log { get; } = new();

    internal IServiceProvider Services => _app!.Services;

    internal Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services
            .AddSingleton<TimeProvider>(Time)
            .AddStorage(options => options.DataFolder = _folder)
            .AddGrainRuntime()
            .AddHelpdeskGrains()
            .AddHelpdeskIdentity()
            .AddHelpdeskApi(Configure);
        if (IsStepped)
        {
            foreach (var service in builder.Services.Where(service => service.ImplementationType?.Name is "WakeUpService" or "OutboxService").ToList())
                builder.Services.Remove(service);
        }

        Replace?.Invoke(builder.Services);
        _app = builder.Build();
        await Services.GetRequiredService<StorageStartup>().Migrate();
        _app.MapHelpdeskApi();
        await _app.StartAsync();
        Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A new tenant with an admin, an agent in both teams, and two requesters.</summary>
    internal async Task<TestTenant> NewTenant(string slug, Func<TenantConfiguration, TenantConfiguration>? configure = null)
    {
        var id = new TenantId(slug);
        var configuration = TenantConfigurations.Default(id, $"The {slug} company");
        configuration = configuration with
        {
            Teams = [.. configuration.Teams.Select(team => team with { Members = [new() { Agent = new("anna") }] })],
        };
        var grains = Services.GetRequiredService<TenantGrains>();
        var created = await Isolated(() => grains.Tenant(id).Create(new CreateTenant(configure?.Invoke(configuration) ?? configuration), Actor.System));
        Assert.True(created.Refusal is null, created.Refusal?.ToString());
        await Isolated(() => grains.Agent(id, new AgentId("anna")).SetProfile(new SetProfile { Name = "Anna Arndt", Capacity = 10 }, Actor.System));
        var tenant = new TestTenant(this, id);
        tenant.Admin = await tenant.NewClient("ada", "Ada Admin", Role.TenantAdmin);
        tenant.Agent = await tenant.NewClient("anna", "Anna Arndt", Role.Agent);
        tenant.Requester = await tenant.NewClient("rita", "Rita Requester", Role.Requester);
        tenant.OtherRequester = await tenant.NewClient("rob", "Rob Requester", Role.Requester);
        return tenant;
    }

    /// <summary>Delivers what is in the outbox, and what comes of that.</summary>
    internal async Task Deliver()
    {
        while (await Isolated(() => Services.GetRequiredService<OutboxDispatcher>().RunDue(null, Time.Now, CancellationToken.None)) > 0)
        {
        }
    }

    /// <summary>Carries out everything that is due, in order, until nothing is.</summary>
    internal async Task Settle()
    {
        var (wakeUps, outbox) = (Services.GetRequiredService<WakeUpPump>(), Services.GetRequiredService<OutboxDispatcher>());
        for (var round = 0; ; round++)
        {
            if (await Isolated(async () => await wakeUps.RunDue(null, Time.Now, CancellationToken.None) + await outbox.RunDue(null, Time.Now, CancellationToken.None)) == 0)
                return;
            // What was done may have made more due, but not for ever.
            Assert.True(round < 1_000, "What is due does not come to an end.");
        }
    }

    /// <summary>Lets the tenant's agent get tickets assigned.</summary>
    internal Task MakeAvailable(TestTenant tenant) => Isolated(() =>
        Services.GetRequiredService<TenantGrains>().Agent(tenant.Id, new AgentId("anna")).SetPresence(new SetPresence(Presence.Available), Actor.System));

    internal async Task AddAgents(TestTenant tenant, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var agent = new AgentId($"agent{i}");
            await Isolated(() => Services.GetRequiredService<TenantGrains>().Agent(tenant.Id, agent).SetProfile(new SetProfile { Name = $"Agent {agent}", Capacity = 5 }, Actor.System));
        }
    }

    internal async Task<string> NewKey(ApiKeyRequest request) =>
        (await Services.GetRequiredService<ApiKeyRegistry>().Create(request)).Value.Secret;

    internal async Task AddUser(TenantId tenant, UserRow user) =>
        await Services.GetRequiredService<IUserStore>().Add(tenant, user, CancellationToken.None);

    // The tenant of a flow of control is set once, so that each set-up call gets a flow of its own.
    private static Task<T> Isolated<T>(Func<Task<T>> call) => Task.Run(call);
}
