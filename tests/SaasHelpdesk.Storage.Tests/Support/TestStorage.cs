using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Storage.Tests.Support;

/// <summary>A fresh, migrated database with one node's services on it.</summary>
internal sealed partial class TestStorage : IAsyncDisposable
{
    private readonly Engine _engine;
    private readonly Action<StorageOptions> _configure;
    private readonly Func<ValueTask> _remove;
    private readonly ServiceProvider _provider;

    private TestStorage(Engine engine, Action<StorageOptions> configure, Func<ValueTask> remove)
    {
        (_engine, _configure, _remove) = (engine, configure, remove);
        _provider = new ServiceCollection().AddLogging().AddStorage(configure).BuildServiceProvider(validateScopes: true);
    }

    public ILedger Ledger => Get<ILedger>();

    public IWakeUps WakeUps => Get<IWakeUps>();

    public IOutbox Outbox => Get<IOutbox>();

    public ITicketNumbers Numbers => Get<ITicketNumbers>();

    public IChangeSignal Changes => Get<IChangeSignal>();

    public StorageStartup Startup => Get<StorageStartup>();

    public static async ValueTask<TestStorage> Create(Engine engine, bool migrate = true)
    {
        if (engine == Engine.PostgreSql)
        {
            var address = migrate ? await PostgresServer.MigratedDatabase() : await PostgresServer.EmptyDatabase();
            return new TestStorage(engine, options => options.Database = address, () => PostgresServer.Drop(address));
        }

        var folder = Directory.CreateTempSubdirectory("helpdesk-test-").FullName;
        var storage = new TestStorage(engine, options => options.DataFolder = folder, () =>
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        });
        if (migrate)
            await storage.Startup.Migrate();
        return storage;
    }

    /// <summary>A node on a PostgreSQL database that somebody else made and removes.</summary>
    public static TestStorage On(string address, string? migrationAddress) => new(
        Engine.PostgreSql,
        options => (options.Database, options.MigrationDatabase) = (address, migrationAddress),
        static () => ValueTask.CompletedTask);

    /// <summary>Another node on the same database. Disposed by the caller, before this one.</summary>
    public TestStorage SecondNode() => new(_engine, _configure, static () => ValueTask.CompletedTask);

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public ITicketReader Tickets(params TenantId[] tenants) => new TicketReader(Get<IReadDatabase>(), TenantScope.Of(tenants));

    public IPeopleReader People(params TenantId[] tenants) => new PeopleReader(Get<IReadDatabase>(), TenantScope.Of(tenants));

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _remove();
    }
}
