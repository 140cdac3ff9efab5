using System.Collections.Immutable;
using System.Text.Json;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>Writes one row of the read model, whole.</summary>
internal static partial class SqliteRowWrites
{
    private const string PutMessage =
        """
        INSERT INTO messages (tenant, ticket, number, at, author_kind, author_id, author_name, is_public, body, edited_version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (tenant, ticket, number) DO UPDATE SET at = excluded.at, author_kind = excluded.author_kind,
            author_id = excluded.author_id, author_name = excluded.author_name, is_public = excluded.is_public, body = excluded.body,
            edited_version = excluded.edited_version
        """;

    private const string PutUser =
        """
        INSERT INTO users (tenant, id, name, email, role, organisation, vip, active, version, search)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT (tenant, id) DO UPDATE SET name = excluded.name, email = excluded.email, role = excluded.role,
            organisation = excluded.organisation, vip = excluded.vip, active = excluded.active, version = excluded.version, search = excluded.search
        """;

    private const string PutAgent =
        """
        INSERT INTO agents (tenant, id, name, presence, capacity, open_load, skills, teams) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (tenant, id) DO UPDATE SET name = excluded.name, presence = excluded.presence, capacity = excluded.capacity,
            open_load = excluded.open_load, skills = excluded.skills, teams = excluded.teams
        """;

    private const string PutTenant =
        """
        INSERT INTO tenants (tenant, name, provider, created_at, active) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (tenant) DO UPDATE SET name = excluded.name, provider = excluded.provider, created_at = excluded.created_at,
            active = excluded.active
        """;

    // No conflict clause: a version is written once, and a second write is a fault of the append.
    private const string AddConfiguration = "INSERT INTO configurations (tenant, version, json) VALUES (?1, ?2, ?3)";

    private const string NoItems = "[]";

    public static void Write(SqliteSession session, string tenant, ReadModelRow row)
    {
        switch (row)
        {
            case TicketRow ticket: Write(session, tenant, ticket); break;
            case MessageRow message: Write(session, tenant, message); break;
            case AttachmentRow attachment: Write(session, tenant, attachment); break;
            case UserRow user: Write(session, tenant, user); break;
            case AgentRow agent: Write(session, tenant, agent); break;
            case ConfigurationRow configuration: Write(session, tenant, configuration); break;
            case TenantRow company: Write(session, tenant, company); break;
            default: throw new InvalidOperationException($"No table for {row.GetType().Name}.");
        }
    }

    private static void Write(SqliteSession session, string tenant, MessageRow row)
    {
        var statement = session.Statement(PutMessage);
        statement.Bind(1, tenant);
        statement.Bind(2, row.Ticket.Number);
        statement.Bind(3, row.Number);
        statement.Bind(4, Microseconds.Exact(row.At));
        statement.Bind(5, (long)row.AuthorKind);
        statement.Bind(6, row.AuthorId.Value);
        statement.Bind(7, row.AuthorName);
        statement.Bind(8, row.IsPublic);
        statement.Bind(9, row.Body);
        statement.Bind(10, row.EditedVersion);
        statement.Run();
        SqliteSearchWrites.Index(session, tenant, row.Ticket.Number, row.Number, row.IsPublic, row.Body);
    }

    private static void Write(SqliteSession session, string tenant, UserRow row)
    {
        var statement = session.Statement(PutUser);
        Bind(statement, tenant, row);
        statement.Run();
    }

    internal static void Bind(SqliteStatement statement, string tenant, UserRow row)
    {
        statement.Bind(1, tenant);
        statement.Bind(2, row.Id.Value);
        statement.Bind(3, row.Name);
        statement.Bind(4, row.Email);
        statement.Bind(5, row.Role);
        statement.Bind(6, row.Organisation?.Value);
        statement.Bind(7, row.Vip);
        statement.Bind(8, row.Active);
        statement.Bind(9, row.Version);
        statement.Bind(10, PeopleText.Of(row));
    }

    private static void Write(SqliteSession session, string tenant, AgentRow row)
    {
        var statement = session.Statement(PutAgent);
        statement.Bind(1, tenant);
        statement.Bind(2, row.Id.Value);
        statement.Bind(3, row.Name);
        statement.Bind(4, row.Presence);
        statement.Bind(5, row.Capacity);
        statement.Bind(6, row.OpenLoad);
        statement.Bind(7, List(row.Skills));
        statement.Bind(8, List(row.Teams));
        statement.Run();
    }

    private static void Write(SqliteSession session, string tenant, ConfigurationRow row)
    {
        var statement = session.Statement(AddConfiguration);
        statement.Bind(1, tenant);
        statement.Bind(2, row.Version);
        statement.Bind(3, row.Json.Span);
        statement.Run();
    }

    private static void Write(SqliteSession session, string tenant, TenantRow row)
    {
        var statement = session.Statement(PutTenant);
        statement.Bind(1, tenant);
        statement.Bind(2, row.Name);
        statement.Bind(3, row.Provider?.Value);
        statement.Bind(4, Microseconds.Exact(row.CreatedAt));
        statement.Bind(5, row.Active);
        statement.Run();
    }

    private static string List(ImmutableArray<string> values) => values.IsDefaultOrEmpty ? NoItems : JsonSerializer.Serialize(values);

    private static string List(ImmutableArray<TeamId> teams) =>
        teams.IsDefaultOrEmpty ? NoItems : JsonSerializer.Serialize(teams.Select(static team => team.Value));
}
