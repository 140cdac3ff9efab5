using Npgsql;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>The hashed API keys in PostgreSQL.</summary>
internal sealed class PostgresApiKeys(PostgresDatabase database) : IApiKeyStore
{
    private const string Columns = "tenant, hash, name, user_id, role, scopes, created_at, expires_at, last_used_at";

    // Of another tenant's key row-level security refuses the update, as it should: the caller hears of it as of any refused row.
    private const string PutKey =
        $"""
        INSERT INTO api_keys ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (hash) DO UPDATE SET name = excluded.name, user_id = excluded.user_id, role = excluded.role, scopes = excluded.scopes,
            created_at = excluded.created_at, expires_at = excluded.expires_at, last_used_at = excluded.last_used_at
        """;

    private const string FindKey = $"SELECT {Columns} FROM find_api_key($1)";
    private const string ListKeys = $"SELECT {Columns} FROM api_keys WHERE tenant = $1 ORDER BY name COLLATE \"C\", hash";

    private const string MarkUsed =
        "UPDATE api_keys SET last_used_at = $3 WHERE hash = $2 AND tenant = $1 AND (last_used_at IS NULL OR last_used_at < $3)";

    private const string RemoveKey = "DELETE FROM api_keys WHERE hash = $2 AND tenant = $1";

    public async ValueTask Put(ApiKey key, CancellationToken cancellationToken)
    {
        try
        {
            await database.App.For(
                key.Tenant.Value, PutKey, parameters => Bind(parameters, key), PostgresTransactions.Changed, cancellationToken);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidOperationException("The key's hash belongs to another tenant.", error);
        }
    }

    public ValueTask<ApiKey?> Find(string hash, CancellationToken cancellationToken) =>
        database.App.Across(
            FindKey,
            parameters => parameters.Bind(hash),
            static async (reader, cancellation) => await ReadAll(reader, cancellation) is [var key] ? key : null,
            cancellationToken);

    public ValueTask<IReadOnlyList<ApiKey>> List(TenantId tenant, CancellationToken cancellationToken) =>
        database.App.For<IReadOnlyList<ApiKey>>(
            tenant.Value,
            ListKeys,
            parameters => parameters.Bind(tenant.Value),
            static async (reader, cancellation) => await ReadAll(reader, cancellation),
            cancellationToken);

    public async ValueTask Used(TenantId tenant, string hash, Instant at, CancellationToken cancellationToken) =>
        await database.App.For(
            tenant.Value,
            MarkUsed,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(hash);
                parameters.Bind(Microseconds.RoundDown(at));
            },
            PostgresTransactions.Changed,
            cancellationToken);

    public async ValueTask<bool> Remove(TenantId tenant, string hash, CancellationToken cancellationToken) =>
        await database.App.For(
            tenant.Value,
            RemoveKey,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(hash);
            },
            PostgresTransactions.Changed,
            cancellationToken) > 0;

    private static void Bind(NpgsqlParameterCollection parameters, ApiKey key)
    {
        parameters.Bind(key.Tenant.Value);
        parameters.Bind(key.Hash);
        parameters.Bind(key.Name);
        parameters.Bind(key.User.Value);
        parameters.Bind(key.Role);
        parameters.Bind(key.Scopes.IsDefault ? Array.Empty<string>() : [.. key.Scopes]);
        parameters.Bind(Microseconds.RoundDown(key.CreatedAt));
        parameters.Bind<long?>(key.ExpiresAt is { } expires ? Microseconds.RoundDown(expires) : null);
        parameters.Bind<long?>(key.LastUsedAt is { } used ? Microseconds.RoundDown(used) : null);
    }

    private static async ValueTask<List<ApiKey>> ReadAll(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var keys = new List<ApiKey>();
        while (await reader.ReadAsync(cancellationToken))
        {
            keys.Add(new()
            {
                Tenant = new TenantId(reader.GetString(0)),
                Hash = reader.GetString(1),
                Name = reader.GetString(2),
                User = new UserId(reader.GetString(3)),
                Role = reader.GetString(4),
                Scopes = [.. reader.GetFieldValue<string[]>(5)],
                CreatedAt = Microseconds.ToInstant(reader.GetInt64(6)),
                ExpiresAt = Microseconds.ToInstant(reader.GetFieldValue<long?>(7)),
                LastUsedAt = Microseconds.ToInstant(reader.GetFieldValue<long?>(8)),
            });
        }

        return keys;
    }
}
