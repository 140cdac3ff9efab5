using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Grains.Tests.Support;

/// <summary>A fresh database on which any number of nodes may run.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _database;
    private readonly string _folder = Directory.CreateTempSubdirectory("helpdesk-test-").FullName;

    private TestDatabase(string database) => _database = database;

    public ManualClock Clock { get; } = new();

    public static async Task<TestDatabase> Create(Engine engine) =>
        new(engine == Engine.PostgreSql ? await PostgresServer.EmptyDatabase() : "sqlite");

    public async Task<TestNode> Node()
    {
        var node = new TestNode(_database, _folder, Clock);
        await node.Migrate();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_database != "sqlite")
            await PostgresServer.Drop(_database);
        Directory.Delete(_folder, recursive: true);
    }
}
