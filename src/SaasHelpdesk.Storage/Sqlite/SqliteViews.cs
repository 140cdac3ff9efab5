using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Views;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>Saved views in the database file.</summary>
internal sealed class SqliteViews(SqliteWriter writer) : IViewStore
{
    private const string AddView =
        """
        INSERT INTO views (tenant, id, owner, sharing, team, name, description, definition, version, created_at, updated_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT (tenant, id) DO NOTHING
        """;

    private const string ReplaceView =
        """
        UPDATE views SET owner = ?3, sharing = ?4, team = ?5, name = ?6, description = ?7, definition = ?8, version = ?9, created_at = ?10,
            updated_at = ?11
        WHERE tenant = ?1 AND id = ?2 AND version = ?9 - 1
        """;

    private const string RemoveView = "DELETE FROM views WHERE tenant = ?1 AND id = ?2";

    public ValueTask<bool> Add(TenantId tenant, SavedView view, CancellationToken cancellationToken) => Put(AddView, tenant, view, cancellationToken);

    public ValueTask<bool> Replace(TenantId tenant, SavedView view, CancellationToken cancellationToken) => Put(ReplaceView, tenant, view, cancellationToken);

    public ValueTask<bool> Remove(TenantId tenant, ViewId view, CancellationToken cancellationToken) =>
        writer.Run(
            session =>
            {
                var statement = session.Statement(RemoveView);
                statement.Bind(1, tenant.Value);
                statement.Bind(2, view.Value);
                return statement.Run();
            },
            cancellationToken);

    private ValueTask<bool> Put(string sql, TenantId tenant, SavedView view, CancellationToken cancellationToken) =>
        writer.Run(
            session =>
            {
                var statement = session.Statement(sql);
                statement.Bind(1, tenant.Value);
                statement.Bind(2, view.Id.Value);
                statement.Bind(3, view.Owner.Value);
                statement.Bind(4, (long)view.Sharing);
                statement.Bind(5, view.Team?.Value);
                statement.Bind(6, view.Name);
                statement.Bind(7, view.Description);
                statement.Bind(8, view.Definition.Span);
                statement.Bind(9, view.Version);
                statement.Bind(10, Microseconds.RoundDown(view.CreatedAt));
                statement.Bind(11, Microseconds.RoundDown(view.UpdatedAt));
                return statement.Run();
            },
            cancellationToken);
}
