using Npgsql;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>People and organisations in PostgreSQL.</summary>
internal sealed class PostgresUsers(PostgresDatabase database) : IUserStore
{
    private const string AddUser =
        """
        WITH organisation AS (
            INSERT INTO organisations (tenant, id, name, version) SELECT $1, $6, $6, 1 WHERE $6 IS NOT NULL ON CONFLICT (tenant, id) DO NOTHING
        )
        INSERT INTO users (tenant, id, name, email, role, organisation, vip, active, version, search) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (tenant, id) DO NOTHING
        RETURNING 1
        """;

    private const string ReplaceUser =
        """
        UPDATE users SET name = $3, email = $4, role = $5, organisation = $6, vip = $7, active = $8, version = $9, search = $10
        WHERE tenant = $1 AND id = $2 AND version = $9 - 1
        RETURNING 1
        """;

    private const string AddOrganisation =
        "INSERT INTO organisations (tenant, id, name, note, version) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant, id) DO NOTHING RETURNING 1";

    private const string ReplaceOrganisation =
        "UPDATE organisations SET name = $3, note = $4, version = $5 WHERE tenant = $1 AND id = $2 AND version = $5 - 1 RETURNING 1";

    public ValueTask<bool> Add(TenantId tenant, UserRow user, CancellationToken cancellationToken) => Put(AddUser, tenant, user, cancellationToken);

    public ValueTask<bool> Replace(TenantId tenant, UserRow user, CancellationToken cancellationToken) => Put(ReplaceUser, tenant, user, cancellationToken);

    public ValueTask<bool> Add(TenantId tenant, OrganisationRow organisation, CancellationToken cancellationToken) =>
        Put(AddOrganisation, tenant, organisation, cancellationToken);

    public ValueTask<bool> Replace(TenantId tenant, OrganisationRow organisation, CancellationToken cancellationToken) =>
        Put(ReplaceOrganisation, tenant, organisation, cancellationToken);

    private ValueTask<bool> Put(string sql, TenantId tenant, UserRow user, CancellationToken cancellationToken) =>
        database.App.For(
            tenant.Value,
            sql,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(user.Id.Value);
                parameters.Bind(user.Name);
                parameters.Bind(user.Email);
                parameters.Bind(user.Role);
                parameters.Bind(user.Organisation?.Value);
                parameters.Bind(user.Vip);
                parameters.Bind(user.Active);
                parameters.Bind(user.Version);
                parameters.Bind(PeopleText.Of(user));
            },
            Any,
            cancellationToken);

    private ValueTask<bool> Put(string sql, TenantId tenant, OrganisationRow organisation, CancellationToken cancellationToken) =>
        database.App.For(
            tenant.Value,
            sql,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(organisation.Id.Value);
                parameters.Bind(organisation.Name);
                parameters.Bind(organisation.Note);
                parameters.Bind(organisation.Version);
            },
            Any,
            cancellationToken);

    private static async ValueTask<bool> Any(NpgsqlDataReader reader, CancellationToken cancellationToken) => await reader.ReadAsync(cancellationToken);
}
