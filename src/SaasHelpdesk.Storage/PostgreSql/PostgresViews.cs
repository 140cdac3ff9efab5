using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Views;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>Saved views in PostgreSQL.</summary>
internal sealed class PostgresViews(PostgresDatabase database) : IViewStore
{
    private const string AddView =
        """
        INSERT INTO views (tenant, id, owner, sharing, team, name, description, definition, version, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (tenant, id) DO NOTHING
        """;

    private const string ReplaceView =
        """
        UPDATE views SET owner = $3, sharing = $4, team = $5, name = $6, description = $7, definition = $8, version = $9, created_at = $10,
            updated_at = $11
        WHERE tenant = $1 AND id = $2 AND version = $9 - 1
        """;

    private const string RemoveView = "DELETE FROM views WHERE tenant = $1 AND id = $2";

    public ValueTask<bool> Add(TenantId tenant, SavedView view, CancellationToken cancellationToken) => Put(AddView, tenant, view, cancellationToken);

    public ValueTask<bool> Replace(TenantId tenant, SavedView view, CancellationToken cancellationToken) => Put(ReplaceView, tenant, view, cancellationToken);

    public async ValueTask<bool> Remove(TenantId tenant, ViewId view, CancellationToken cancellationToken) =>
        await database.App.For(
            tenant.Value,
            RemoveView,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(view.Value);
            },
            PostgresTransactions.Changed,
            cancellationToken) > 0;

    private async ValueTask<bool> Put(string sql, TenantId tenant, SavedView view, CancellationToken cancellationToken) =>
        await database.App.For(
            tenant.Value,
            sql,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(view.Id.Value);
                parameters.Bind(view.Owner.Value);
                parameters.Bind((short)view.Sharing);
                parameters.Bind(view.Team?.Value);
                parameters.Bind(view.Name);
                parameters.Bind(view.Description);
                parameters.Bind(view.Definition);
                parameters.Bind(view.Version);
                parameters.Bind(Microseconds.RoundDown(view.CreatedAt));
                parameters.Bind(Microseconds.RoundDown(view.UpdatedAt));
            },
            PostgresTransactions.Changed,
            cancellationToken) > 0;
}
