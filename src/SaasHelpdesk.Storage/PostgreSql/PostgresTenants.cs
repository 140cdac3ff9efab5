using Npgsql;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>The tenants in PostgreSQL.</summary>
internal sealed class PostgresTenants(PostgresDatabase database) : ITenantDirectory
{
    private const string FindTenant = "SELECT tenant, name, provider, created_at, active FROM find_tenant($1)";
    private const string ListTenants = "SELECT tenant, name, provider, created_at, active FROM all_tenants() ORDER BY tenant";

    public ValueTask<TenantRow?> Find(TenantId tenant, CancellationToken cancellationToken) =>
        database.App.Across(
            FindTenant,
            parameters => parameters.Bind(tenant.Value),
            static async (reader, cancellation) => await Rows(reader, cancellation) is [var row] ? row : null,
            cancellationToken);

    public ValueTask<IReadOnlyList<TenantRow>> List(CancellationToken cancellationToken) =>
        database.App.Across<IReadOnlyList<TenantRow>>(
            ListTenants, static _ => { }, static async (reader, cancellation) => await Rows(reader, cancellation), cancellationToken);

    private static async ValueTask<List<TenantRow>> Rows(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var rows = new List<TenantRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new()
            {
                Id = new TenantId(reader.GetString(0)),
                Name = reader.GetString(1),
                Provider = reader.IsDBNull(2) ? null : new ProviderId(reader.GetString(2)),
                CreatedAt = Microseconds.ToInstant(reader.GetInt64(3)),
                Active = reader.GetBoolean(4),
            });
        }

        return rows;
    }
}
