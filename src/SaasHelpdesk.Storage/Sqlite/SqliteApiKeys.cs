using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The hashed API keys in the database file.</summary>
internal sealed class SqliteApiKeys(SqliteWriter writer, SqliteReaders readers) : IApiKeyStore
{
    private const string Columns = "tenant, hash, name, user_id, role, scopes, created_at, expires_at, last_used_at";

    private const string PutKey =
        $"""
        INSERT INTO api_keys ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (hash) DO UPDATE SET name = excluded.name, user_id = excluded.user_id, role = excluded.role, scopes = excluded.scopes,
            created_at = excluded.created_at, expires_at = excluded.expires_at, last_used_at = excluded.last_used_at
        WHERE api_keys.tenant = excluded.tenant
        """;

    private const string FindKey = $"SELECT {Columns} FROM api_keys WHERE hash = ?1";
    private const string ListKeys = $"SELECT {Columns} FROM api_keys WHERE tenant = ?1 ORDER BY name, hash";

    private const string MarkUsed =
        "UPDATE api_keys SET last_used_at = ?3 WHERE hash = ?2 AND tenant = ?1 AND (last_used_at IS NULL OR last_used_at < ?3)";

    private const string RemoveKey = "DELETE FROM api_keys WHERE hash = ?2 AND tenant = ?1";

    public async ValueTask Put(ApiKey key, CancellationToken cancellationToken)
    {
        if (!await writer.Run(session => Put(session, key), cancellationToken))
            throw new InvalidOperationException("The key's hash belongs to another tenant.");
    }

    public ValueTask<ApiKey?> Find(string hash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read(hash, static (session, wanted) => Read(session.Statement(FindKey), wanted) is [var key] ? key : null));
    }

    public ValueTask<IReadOnlyList<ApiKey>> List(TenantId tenant, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read(tenant.Value, static (session, wanted) => Read(session.Statement(ListKeys), wanted)));
    }

    public async ValueTask Used(TenantId tenant, string hash, Instant at, CancellationToken cancellationToken) =>
        await writer.Run(
            session =>
            {
                var statement = session.Statement(MarkUsed);
                statement.Bind(1, tenant.Value);
                statement.Bind(2, hash);
                statement.Bind(3, Microseconds.RoundDown(at));
                return statement.Run();
            },
            cancellationToken);

    public ValueTask<bool> Remove(TenantId tenant, string hash, CancellationToken cancellationToken) =>
        writer.Run(
            session =>
            {
                var statement = session.Statement(RemoveKey);
                statement.Bind(1, tenant.Value);
                statement.Bind(2, hash);
                return statement.Run();
            },
            cancellationToken);

    private static bool Put(SqliteSession session, ApiKey key)
    {
        var statement = session.Statement(PutKey);
        statement.Bind(1, key.Tenant.Value);
        statement.Bind(2, key.Hash);
        statement.Bind(3, key.Name);
        statement.Bind(4, key.User.Value);
        statement.Bind(5, key.Role);
        statement.Bind(6, JsonSerializer.Serialize(key.Scopes.IsDefault ? [] : key.Scopes));
        statement.Bind(7, Microseconds.RoundDown(key.CreatedAt));
        statement.Bind(8, key.ExpiresAt is { } expires ? Microseconds.RoundDown(expires) : null);
        statement.Bind(9, key.LastUsedAt is { } used ? Microseconds.RoundDown(used) : null);
        return statement.Run();
    }

    private static List<ApiKey> Read(SqliteStatement statement, string parameter)
    {
        statement.Bind(1, parameter);
        var keys = new List<ApiKey>();
        while (statement.Step())
        {
            keys.Add(new()
            {
                Tenant = new TenantId(statement.Text(0)),
                Hash = statement.Text(1),
                Name = statement.Text(2),
                User = new UserId(statement.Text(3)),
                Role = statement.Text(4),
                Scopes = JsonSerializer.Deserialize<ImmutableArray<string>>(statement.Text(5)),
                CreatedAt = Microseconds.ToInstant(statement.Int64(6)),
                ExpiresAt = Microseconds.ToInstant(statement.Int64OrNull(7)),
                LastUsedAt = Microseconds.ToInstant(statement.Int64OrNull(8)),
            });
        }

        statement.Reset();
        return keys;
    }
}
