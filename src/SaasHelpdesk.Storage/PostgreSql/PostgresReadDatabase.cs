using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>The read side on PostgreSQL: each context is one read-only snapshot in the name of its scope's tenants.</summary>
internal sealed class PostgresReadDatabase(PostgresDatabase database) : IReadDatabase
{
    private readonly DbContextOptions<HelpdeskContext> _options = new DbContextOptionsBuilder<HelpdeskContext>()
        .UseNpgsql(database.App)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .Options;

    public async ValueTask<HelpdeskContext> Open(TenantScope scope, CancellationToken cancellationToken)
    {
        var tenants = string.Join(',', scope.Values);
        var context = new HelpdeskContext(_options, scope);
        try
        {
            await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            // Goes to the server together with the start of the transaction.
            await using var command = new NpgsqlCommand(
                "SELECT set_config('app.tenants', $1, true), set_config('transaction_read_only', 'on', true)",
                (NpgsqlConnection)context.Database.GetDbConnection());
            command.Parameters.Bind(tenants);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return context;
        }
        catch (NpgsqlException error) when (PostgresDatabase.IsOutage(error))
        {
            await context.DisposeAsync();
            throw PostgresDatabase.Unavailable(error);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public IQueryable<SearchHit> Search(HelpdeskContext context, string[] tenants, SearchWords words, bool withInternalNotes, int? newest) =>
        context.SearchHits.FromSqlRaw(
            "SELECT tenant, ticket, score FROM search_tickets({0}, {1}, {2}) WHERE tenant = ANY ({3})",
            words.Words.ToArray(),
            withInternalNotes,
            new NpgsqlParameter<int?>("newest", newest),
            tenants);

    public FormattableString Stretches(StretchQuery query, string tenant, Array lists) => FormattableStringFactory.Create(
        $"""
        SELECT m.* FROM unnest({"{1}"}) AS k(id) CROSS JOIN LATERAL (
            SELECT * {query.Rows("k.id")} ORDER BY n.{query.Number} {query.Direction} LIMIT {"{4}"}
        ) AS m
        """,
        tenant,
        lists,
        query.Range.After,
        query.Range.Before,
        query.Limit);
}
