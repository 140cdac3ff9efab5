using Microsoft.Data.Sqlite;
using SaasHelpdesk.Bench.Raw;
using SaasHelpdesk.Server.CommandLine;

namespace SaasHelpdesk.Bench.Hosting;

internal sealed class SqliteEngine(string folder) : BenchEngine
{
    private int _databases;

    public override string Name => "SQLite";

    public override string NoItems => "'[]'";

    public override string False => "0";

    public override string Series(int count) =>
        $"(WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < {count}) SELECT i FROM s)";

    public override async Task<BenchDatabase> Create()
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, $"sqlite-{++_databases}"));
        var database = new BenchDatabase(
            new ServerSettings("", data, "sqlite", Demo: false),
            () => RawSqlite.Open(Path.Combine(data.FullName, "helpdesk.db")),
            () =>
            {
                SqliteConnection.ClearAllPools();
                data.Delete(recursive: true);
                return ValueTask.CompletedTask;
            });
        await BenchHost.Migrate(database);
        return database;
    }

    public override IReadOnlyList<CapturedTable> Capture(BenchDatabase database) => RawSqlite.Capture(database);

    public override double Write(BenchDatabase database, IReadOnlyList<CapturedTable> rows, int transactions) =>
        RawSqlite.Write(database, rows, transactions);
}
