using Npgsql;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>
/// The connections to the database. Every one but the migrations' works in the role <c>helpdesk_app</c> from its first moment, so that
/// row-level security holds whoever signed in.
/// </summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    public const string Schema = "helpdesk";

    private const string AppRole = "-c role=helpdesk_app -c jit=off";

    // The writer only ever looks up keys; no statistics, however stale, may talk the planner into reading a tenant's whole table for that.
    private const string WriterRole = AppRole +
        " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off" +
        " -c enable_mergejoin=off -c enable_material=off";

    // A server takes a hundred connections unless told otherwise, and other nodes want theirs. The address may name another figure.
    private const int PoolSize = 24;

    public PostgresDatabase(StorageOptions options)
    {
        App = Source(options.Database, AppRole, pooled: true);
        Writer = Source(options.Database, WriterRole, pooled: false);
        Listener = Source(options.Database, AppRole, pooled: false, keepAliveSeconds: 30);
        var owner = PostgresAddress.Parse(options.MigrationDatabase ?? options.Database);
        owner.Pooling = false;
        Owner = owner.ConnectionString;
    }

    /// <summary>Pooled connections for everything but the ledger's writes.</summary>
    public NpgsqlDataSource App { get; }

    /// <summary>Where the ledger's one writing connection comes from.</summary>
    public NpgsqlDataSource Writer { get; }

    /// <summary>Where the connection that hears notices comes from; it finds out by itself when nobody is there any more.</summary>
    public NpgsqlDataSource Listener { get; }

    /// <summary>For migrations, as the schema's owner.</summary>
    public string Owner { get; }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Writer.DisposeAsync();
        await Listener.DisposeAsync();
    }

    /// <summary>Tells an outage, after which the outcome of a write is unknown, from a refusal of the statement or its data.</summary>
    public static bool IsOutage(Exception error) => error switch
    {
        // Classes of connection, resources, operator intervention, system and internal errors.
        PostgresException refused => refused.SqlState[..2] is "08" or "53" or "57" or "58" or "F0" or "XX" or "28" or "3D",
        NpgsqlException broken => broken.InnerException is null or IOException or TimeoutException or System.Net.Sockets.SocketException,
        _ => false,
    };

    public static StorageUnavailableException Unavailable(Exception error) => new("The database cannot be reached or failed.", error);

    private static NpgsqlDataSource Source(string address, string options, bool pooled, int keepAliveSeconds = 0)
    {
        var builder = PostgresAddress.Parse(address);
        builder.Options = builder.Options is { Length: > 0 } given ? $"{given} {options}" : options;
        builder.SearchPath = Schema;
        builder.Pooling = pooled;
        if (!builder.ShouldSerialize("Maximum Pool Size"))
            builder.MaxPoolSize = PoolSize;
        builder.KeepAlive = keepAliveSeconds;
        builder.MaxAutoPrepare = 100;
        builder.AutoPrepareMinUsages = 1;
        builder.ApplicationName ??= "helpdesk";
        return new NpgsqlDataSourceBuilder(builder.ConnectionString).Build();
    }
}
