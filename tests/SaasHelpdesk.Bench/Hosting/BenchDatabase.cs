using System.Data.Common;
using SaasHelpdesk.Server.CommandLine;

namespace SaasHelpdesk.Bench.Hosting;

/// <summary>A database of its own, removed when disposed.</summary>
internal sealed class BenchDatabase(ServerSettings settings, Func<DbConnection> open, Func<ValueTask> remove) : IAsyncDisposable
{
    public ServerSettings Settings { get; } = settings;

    /// <summary>A connection that sees all tenants.</summary>
    public DbConnection Open() => open();

    public void Execute(string sql)
    {
        using var connection = open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the program's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 300;
        command.ExecuteNonQuery();
    }

    public long Count(string sql)
    {
        using var connection = open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the program's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync() => remove();
}
