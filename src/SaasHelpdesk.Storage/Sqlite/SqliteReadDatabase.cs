using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SaasHelpdesk.Storage.Ledger;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Reading.Entities;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The read side on the database file.</summary>
internal sealed class SqliteReadDatabase(SqliteDatabase database) : IReadDatabase
{
    private const string AllDocuments =
        """
        SELECT d.tenant, d.ticket, 0.0 AS score
        FROM search_index CROSS JOIN search_documents AS d ON d.id = search_index.rowid
        WHERE search_index MATCH {0} AND (d.is_public OR {1}) AND d.tenant IN (SELECT value FROM json_each({2}))
        """;

    // The tenants' words are in the match, so that the newest are the newest of these tenants.
    private const string NewestDocuments =
        """
        SELECT d.tenant, d.ticket, -n.rank AS score
        FROM (
            SELECT rowid AS id, bm25(search_index, 0.0, 1.0) AS rank FROM search_index WHERE search_index MATCH {0}
            ORDER BY rowid DESC LIMIT {3}
        ) AS n CROSS JOIN search_documents AS d ON d.id = n.id
        WHERE (d.is_public OR {1}) AND d.tenant IN (SELECT value FROM json_each({2}))
        """;

    private readonly DbContextOptions<HelpdeskContext> _options = new DbContextOptionsBuilder<HelpdeskContext>()
        .UseSqlite(database.ReadConnectionString)
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .Options;

    public async ValueTask<HelpdeskContext> Open(TenantScope scope, CancellationToken cancellationToken)
    {
        _ = scope.Values;
        var context = new HelpdeskContext(_options, scope);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            // Deferred, so that it is a snapshot for reading and no lock. Goes with the context.
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken);
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public IQueryable<SearchHit> Search(HelpdeskContext context, string[] tenants, SearchWords words, bool withInternalNotes, int? newest)
    {
        var match = Match(tenants, words);
        var allowed = JsonSerializer.Serialize(tenants);
        return newest is { } limit
            ? context.SearchHits.FromSqlRaw(NewestDocuments, match, withInternalNotes, allowed, limit)
            : context.SearchHits.FromSqlRaw(AllDocuments, match, withInternalNotes, allowed);
    }

    // There is no lateral join: the number at which a list's stretch ends bounds its range of the index.
    public FormattableString Stretches(StretchQuery query, string tenant, Array lists)
    {
        var last = $"(SELECT n.{query.Number} {query.Rows("k.value")} ORDER BY n.{query.Number} {query.Direction} LIMIT 1 OFFSET {{4}})";
        var bounds = query.Range.Backward
            ? $"m.{query.Number} < {{3}} AND m.{query.Number} >= COALESCE({last}, {{2}} + 1)"
            : $"m.{query.Number} > {{2}} AND m.{query.Number} <= COALESCE({last}, {{3}} - 1)";
        return FormattableStringFactory.Create(
            $"""
            SELECT m.* FROM json_each({"{1}"}) AS k CROSS JOIN {query.Table} AS m
            WHERE m.tenant = {"{0}"} AND m.{query.List} = k.value AND {bounds}{(query.Condition is null ? "" : $" AND m.{query.Condition}")}
            """,
            tenant,
            JsonSerializer.Serialize(lists, lists.GetType()),
            query.Range.After,
            query.Range.Before,
            query.Limit - 1);
    }

    private static string Match(string[] tenants, SearchWords words)
    {
        var match = new StringBuilder("tenant : (");
        for (var i = 0; i < tenants.Length; i++)
            match.Append(i == 0 ? "\"" : " OR \"").Append(SearchText.TenantWord(tenants[i])).Append('"');
        match.Append(')');
        foreach (var word in words.Words)
        {
            match.Append(" AND words : (\"").Append(word).Append("\" *");
            if (WordStem.OfGerman(word) is var german && german != word)
                match.Append(" OR \"").Append(german).Append("\" *");
            if (WordStem.OfEnglish(word) is var english && english != word && english != german)
                match.Append(" OR \"").Append(english).Append("\" *");
            match.Append(')');
        }

        return match.ToString();
    }
}
