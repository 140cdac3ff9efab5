using NodaTime;
using Npgsql;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>Statements in one transaction and one round trip, in the name of an explicit set of tenants.</summary>
internal static class PostgresTransactions
{
    /// <summary>Names the transaction's tenants to row-level security.</summary>
    public const string SetTenants = "SELECT set_config('app.tenants', $1, true)";

    /// <summary>
    /// Runs a statement for the tenants. The batch is one implicit transaction, so that what the first statement sets ends with the second.
    /// </summary>
    public static async ValueTask<T> For<T>(
        this NpgsqlDataSource source,
        string tenants,
        string sql,
        Action<NpgsqlParameterCollection> bind,
        Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> read,
        CancellationToken cancellationToken)
    {
        try
        {
            await using var batch = source.CreateBatch();
            batch.BatchCommands.Add(new(SetTenants) { Parameters = { new NpgsqlParameter<string> { TypedValue = tenants } } });
            var command = new NpgsqlBatchCommand(sql);
            bind(command.Parameters);
            batch.BatchCommands.Add(command);
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            return await read(reader, cancellationToken);
        }
        catch (NpgsqlException error) when (PostgresDatabase.IsOutage(error))
        {
            throw PostgresDatabase.Unavailable(error);
        }
    }

    /// <summary>Runs one of the functions that work across tenants, in the name of no tenant.</summary>
    public static async ValueTask<T> Across<T>(
        this NpgsqlDataSource source,
        string sql,
        Action<NpgsqlParameterCollection> bind,
        Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> read,
        CancellationToken cancellationToken)
    {
        try
        {
            await using var command = source.CreateCommand(sql);
            bind(command.Parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await read(reader, cancellationToken);
        }
        catch (NpgsqlException error) when (PostgresDatabase.IsOutage(error))
        {
            throw PostgresDatabase.Unavailable(error);
        }
    }

    /// <summary>Adds a positional parameter.</summary>
    public static void Bind<T>(this NpgsqlParameterCollection parameters, T value) =>
        parameters.Add(new NpgsqlParameter<T> { TypedValue = value });

    /// <summary>One instant in microseconds, or null.</summary>
    public static async ValueTask<Instant?> OneInstant(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        return Microseconds.ToInstant(reader.GetFieldValue<long?>(0));
    }

    /// <summary>The number of rows that the statement changed.</summary>
    public static ValueTask<int> Changed(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(reader.RecordsAffected);
    }
}
