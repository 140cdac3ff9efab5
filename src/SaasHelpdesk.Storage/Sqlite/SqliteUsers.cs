using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>People and organisations in the database file.</summary>
internal sealed class SqliteUsers(SqliteWriter writer) : IUserStore
{
    private const string AddUser =
        """
        INSERT INTO users (tenant, id, name, email, role, organisation, vip, active, version, search)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (tenant, id) DO NOTHING
        """;

    private const string ReplaceUser =
        """
        UPDATE users SET name = ?3, email = ?4, role = ?5, organisation = ?6, vip = ?7, active = ?8, version = ?9, search = ?10
        WHERE tenant = ?1 AND id = ?2 AND version = ?9 - 1
        """;

    private const string AddOrganisation =
        "INSERT INTO organisations (tenant, id, name, note, version) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (tenant, id) DO NOTHING";

    private const string ReplaceOrganisation =
        "UPDATE organisations SET name = ?3, note = ?4, version = ?5 WHERE tenant = ?1 AND id = ?2 AND version = ?5 - 1";

    public ValueTask<bool> Add(TenantId tenant, UserRow user, CancellationToken cancellationToken) =>
        writer.Run(
            session =>
            {
                if (user.Organisation is { } organisation)
                    Put(session, AddOrganisation, tenant, new OrganisationRow { Id = organisation, Name = organisation.Value });
                return Put(session, AddUser, tenant, user);
            },
            cancellationToken);

    public ValueTask<bool> Replace(TenantId tenant, UserRow user, CancellationToken cancellationToken) =>
        writer.Run(session => Put(session, ReplaceUser, tenant, user), cancellationToken);

    public ValueTask<bool> Add(TenantId tenant, OrganisationRow organisation, CancellationToken cancellationToken) =>
        writer.Run(session => Put(session, AddOrganisation, tenant, organisation), cancellationToken);

    public ValueTask<bool> Replace(TenantId tenant, OrganisationRow organisation, CancellationToken cancellationToken) =>
        writer.Run(session => Put(session, ReplaceOrganisation, tenant, organisation), cancellationToken);

    private static bool Put(SqliteSession session, string sql, TenantId tenant, UserRow user)
    {
        var statement = session.Statement(sql);
        SqliteRowWrites.Bind(statement, tenant.Value, user);
        return statement.Run();
    }

    private static bool Put(SqliteSession session, string sql, TenantId tenant, OrganisationRow organisation)
    {
        var statement = session.Statement(sql);
        statement.Bind(1, tenant.Value);
        statement.Bind(2, organisation.Id.Value);
        statement.Bind(3, organisation.Name);
        statement.Bind(4, organisation.Note);
        statement.Bind(5, organisation.Version);
        return statement.Run();
    }
}
