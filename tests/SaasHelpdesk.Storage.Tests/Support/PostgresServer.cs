using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace SaasHelpdesk.Storage.Tests.Support;

/// <summary>
/// The PostgreSQL server of this test run: the one that <c>HELPDESK_TEST_POSTGRES</c> names (a superuser's or owner's address), or a private
/// one. Each test has a database of its own, copied from one that was migrated once.
/// </summary>
internal static class PostgresServer
{
    public const string Variable = "HELPDESK_TEST_POSTGRES";

    private static readonly Lazy<Task<string>> Address = new(Start);
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);
    private static int _databases;

    /// <summary>Whether tests run on PostgreSQL. In CI they always do, and fail without it.</summary>
    public static bool IsExpected =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } ||
        PrivateCluster.Binaries is not null ||
        Environment.GetEnvironmentVariable("CI") == "true";

    /// <returns>The new database's address.</returns>
    public static async Task<string> MigratedDatabase() => await Create(await Template.Value);

    /// <returns>The new database's address.</returns>
    public static Task<string> EmptyDatabase() => Create("template0");

    public static async ValueTask Drop(string address)
    {
        var name = new NpgsqlConnectionStringBuilder(address).Database;
        await Execute($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
    }

    private static async Task<string> Start() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? PostgresAddress.Parse(given).ConnectionString
        : await PrivateCluster.Start();

    private static async Task<string> MakeTemplate()
    {
        var address = await EmptyDatabase();
        await using (var provider = new ServiceCollection()
            .AddLogging()
            .AddStorage(options => options.Database = address)
            .BuildServiceProvider())
        {
            await provider.GetRequiredService<StorageStartup>().Migrate();
        }

        return new NpgsqlConnectionStringBuilder(address).Database!;
    }

    private static async Task<string> Create(string template)
    {
        var name = $"helpdesk_test_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        await Execute($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"");
        return new NpgsqlConnectionStringBuilder(await Address.Value) { Database = name }.ConnectionString;
    }

    private static async Task Execute(string sql)
    {
        var builder = new NpgsqlConnectionStringBuilder(await Address.Value) { Pooling = false };
        builder.Database ??= "postgres";
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
