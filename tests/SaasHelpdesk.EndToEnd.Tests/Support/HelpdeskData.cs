using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.GrainRuntime;
using SaasHelpdesk.Grains;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Identity;
using SaasHelpdesk.Identity.ApiKeys;
using SaasHelpdesk.Identity.Principals;
using SaasHelpdesk.Storage;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.EndToEnd.Tests.Support;

/// <summary>The database beneath the servers, to prepare it and to look into it.</summary>
internal sealed class HelpdeskData : IAsyncDisposable
{
    public const string Tenant = "acme";
    private static readonly TenantId Acme = new(Tenant);
    private readonly string _database;
    private readonly string _folder;
    private readonly ServiceProvider _services;

    private HelpdeskData(string database)
    {
        _database = database;
        _folder = Directory.CreateTempSubdirectory("helpdesk-test-").FullName;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddStorage(options => (options.Database, options.DataFolder) = (database, _folder))
            .AddGrainRuntime()
            .AddHelpdeskGrains()
            .AddHelpdeskIdentity()
            .BuildServiceProvider();
    }

    public string[] Options => ["--no-demo", "--data", _folder, "--database", _database];

    public string ApiKey { get; private set; } = "";

    /// <summary>A database with a tenant whose clocks run out within seconds.</summary>
    public static async Task<HelpdeskData> Create(Engine engine)
    {
        var data = new HelpdeskData(engine == Engine.PostgreSql ? await PostgresServer.EmptyDatabase() : "sqlite");
        await data._services.GetRequiredService<StorageStartup>().Migrate();
        await Task.Run(async () =>
        {
            CallTenant.Enter(Acme);
            var grain = data._services.GetRequiredService<IGrainFactory>().GetGrain<ITenantGrain>(GrainKey.Of(Acme));
            Assert.Null((await grain.Create(new CreateTenant(Configuration()), Actor.System)).Refusal);
        });
        var key = await data._services.GetRequiredService<ApiKeyRegistry>().Create(
            new ApiKeyRequest(Acme, "Test", new UserId("anna"), Role.TenantAdmin));
        data.ApiKey = key.Value.Secret;
        return data;
    }

    public async Task<Instant?> NextDue() =>
        await _services.GetRequiredService<IWakeUps>().NextDue(null, SystemClock.Instance.GetCurrentInstant(), CancellationToken.None);

    public async Task<IReadOnlyList<TicketEvent>> Events(long ticket) =>
    [
        .. (await _services.GetRequiredService<ILedger>().Read(Acme, StreamId.Of(new TicketId(ticket)), 1, CancellationToken.None))
            .Select(recorded => DomainJson.Deserialize<TicketEvent>(recorded.Data.Span)),
    ];

    /// <summary>What every clock of a ticket should have done by now, computed from its facts alone.</summary>
    public async Task<IReadOnlyList<string>> DueMoments(long ticket, Instant now)
    {
        var snapshot = await _services.GetRequiredService<ILedger>().Load(Acme, StreamId.Of(new TicketId(ticket)), CancellationToken.None);
        var state = DomainJson.Deserialize<TicketState>(snapshot!.State.Span);
        var terms = await _services.GetRequiredService<ITenantConfigurations>().Terms(Acme, state.Facts.AsMemory(), CancellationToken.None);
        return [.. SlaSchedule.Moments(state.Facts, terms, now).Where(moment => moment.FiresAt <= now).Select(moment => moment.Key)];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_database != "sqlite")
            await PostgresServer.Drop(_database);
        Directory.Delete(_folder, recursive: true);
    }

    private static TenantConfiguration Configuration() => TenantConfigurations.Default(Acme, "Acme") with
    {
        Routing = [],
        Policies =
        [
            new SlaPolicy
            {
                Id = new PolicyId("seconds"),
                Name = "Seconds",
                Rules = [.. Enumerable.Range(1, 4).Select(priority => Rule((Priority)priority))],
            },
        ],
    };

    private static SlaRule Rule(Priority priority) => new()
    {
        Name = ((int)priority).ToString(CultureInfo.InvariantCulture),
        When = new() { Field = Domain.Conditions.ConditionField.Priority, Values = [char.ToLowerInvariant(priority.ToString()[0]) + priority.ToString()[1..]] },
        Targets =
        [
            new SlaTarget { Metric = SlaMetric.FirstResponse, Duration = TargetDuration.Seconds(2), Warnings = [new WarningPoint { Percent = 50 }] },
            new SlaTarget { Metric = SlaMetric.Resolution, Duration = TargetDuration.Seconds((int)priority), Warnings = [new WarningPoint { Percent = 80 }] },
        ],
    };
}
