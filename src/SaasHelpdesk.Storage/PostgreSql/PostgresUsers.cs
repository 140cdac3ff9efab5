using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>New people in PostgreSQL.</summary>
internal sealed class PostgresUsers(PostgresDatabase database) : IUserStore
{
    private const string AddUser =
        """
        INSERT INTO users (tenant, id, name, email, role, organisation, vip) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (tenant, id) DO NOTHING
        """;

    public async ValueTask<bool> Add(TenantId tenant, UserRow user, CancellationToken cancellationToken) =>
        await database.App.For(
            tenant.Value,
            AddUser,
            parameters =>
            {
                parameters.Bind(tenant.Value);
                parameters.Bind(user.Id.Value);
                parameters.Bind(user.Name);
                parameters.Bind(user.Email);
                parameters.Bind(user.Role);
                parameters.Bind(user.Organisation?.Value);
                parameters.Bind(user.Vip);
            },
            PostgresTransactions.Changed,
            cancellationToken) > 0;
}
