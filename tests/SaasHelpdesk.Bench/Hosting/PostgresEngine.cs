using Npgsql;
using SaasHelpdesk.Bench.Raw;
using SaasHelpdesk.Server.CommandLine;

namespace SaasHelpdesk.Bench.Hosting;

internal sealed class PostgresEngine(PostgresCluster cluster) : BenchEngine
{
    private int _databases;

    public override string Name => "PostgreSQL";

    public override string NoItems => "'{}'";

    public override string False => "false";

    public override string Series(int count) => $"(SELECT generate_series(1, {count}::bigint) AS i)";

    public override async Task<BenchDatabase> Create()
    {
        var name = $"bench_{++_databases}";
        Execute(cluster.Address, $"CREATE DATABASE {name}");
        var address = new NpgsqlConnectionStringBuilder(cluster.Address) { Database = name, SearchPath = "helpdesk" }.ConnectionString;
        var database = new BenchDatabase(
            new ServerSettings("", new DirectoryInfo("."), address, Demo: false),
            () =>
            {
                var connection = new NpgsqlConnection(address + ";Pooling=false");
                connection.Open();
                return connection;
            },
            () =>
            {
                Execute(cluster.Address, $"DROP DATABASE {name} WITH (FORCE)");
                return ValueTask.CompletedTask;
            });
        await BenchHost.Migrate(database);
        return database;
    }

    public override IReadOnlyList<CapturedTable> Capture(BenchDatabase database) => RawPostgres.Capture(database);

    public override double Write(BenchDatabase database, IReadOnlyList<CapturedTable> rows, int transactions) =>
        RawPostgres.Write(database, rows, transactions);

    private static void Execute(string address, string sql)
    {
        using var connection = new NpgsqlConnection(address + ";Pooling=false");
        connection.Open();
#pragma warning disable CA2100 // The text is the program's own.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
