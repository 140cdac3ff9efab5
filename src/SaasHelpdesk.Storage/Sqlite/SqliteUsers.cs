using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>New people in the database file.</summary>
internal sealed class SqliteUsers(SqliteWriter writer) : IUserStore
{
    private const string AddUser =
        """
        INSERT INTO users (tenant, id, name, email, role, organisation, vip) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (tenant, id) DO NOTHING
        """;

    public ValueTask<bool> Add(TenantId tenant, UserRow user, CancellationToken cancellationToken) =>
        writer.Run(
            session =>
            {
                var statement = session.Statement(AddUser);
                statement.Bind(1, tenant.Value);
                statement.Bind(2, user.Id.Value);
                statement.Bind(3, user.Name);
                statement.Bind(4, user.Email);
                statement.Bind(5, user.Role);
                statement.Bind(6, user.Organisation?.Value);
                statement.Bind(7, user.Vip);
                return statement.Run();
            },
            cancellationToken);
}
