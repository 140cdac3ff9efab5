using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The tenants in the database file.</summary>
internal sealed class SqliteTenants(SqliteReaders readers) : ITenantDirectory
{
    private const string FindTenant = "SELECT tenant, name, provider, created_at, active FROM tenants WHERE tenant = ?1";
    private const string ListTenants = "SELECT tenant, name, provider, created_at, active FROM tenants ORDER BY tenant";

    public ValueTask<TenantRow?> Find(TenantId tenant, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read(tenant, static (session, wanted) =>
        {
            var statement = session.Statement(FindTenant);
            statement.Bind(1, wanted.Value);
            return Rows(statement) is [var found] ? found : null;
        }));
    }

    public ValueTask<IReadOnlyList<TenantRow>> List(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(readers.Read(0, static (session, _) => Rows(session.Statement(ListTenants))));
    }

    private static List<TenantRow> Rows(SqliteStatement statement)
    {
        var rows = new List<TenantRow>();
        while (statement.Step())
        {
            rows.Add(new()
            {
                Id = new TenantId(statement.Text(0)),
                Name = statement.Text(1),
                Provider = statement.TextOrNull(2) is { } provider ? new ProviderId(provider) : null,
                CreatedAt = Microseconds.ToInstant(statement.Int64(3)),
                Active = statement.Int64(4) != 0,
            });
        }

        statement.Reset();
        return rows;
    }
}
