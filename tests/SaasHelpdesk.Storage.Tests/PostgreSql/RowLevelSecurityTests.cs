using Npgsql;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Views;
using SaasHelpdesk.Storage.PostgreSql;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.PostgreSql;

/// <summary>Attacks, each by name, by somebody who can run any SQL over one of the program's connections.</summary>
public sealed class RowLevelSecurityTests
{
    private static readonly string[] Tables =
    [
        "agents", "allotments", "api_keys", "attachments", "audit", "audit_heads", "audit_intents", "configurations", "events", "idempotency",
        "messages", "organisations", "outbox", "receipts", "search_documents", "streams", "tenants", "ticket_numbers", "tickets", "uploads", "users", "views", "wake_ups",
    ];

    [Theory, PostgresOnly]
    public async Task Every_table_should_be_protected_even_from_its_owner(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        Assert.Equal(Tables, await storage.Query(
            """
            SELECT relname FROM pg_class AS c WHERE relnamespace = 'helpdesk'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
                AND relname <> 'migrations' ORDER BY relname COLLATE "C"
            """));
        Assert.Empty(await storage.Query(
            """
            SELECT relname FROM pg_class WHERE relnamespace = 'helpdesk'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
                AND NOT (relrowsecurity AND relforcerowsecurity
                    AND EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = 'tenants_of_transaction'))
            """));
    }

    [Theory, PostgresOnly]
    public async Task A_query_without_a_tenant_should_return_nothing(Engine engine)
    {
        await using var storage = await Filled(engine);
        foreach (var table in Tables)
        {
            Assert.Equal(0, await Count(storage, null, $"SELECT count(*) FROM {table}"));
            Assert.Equal(0, await Count(storage, "", $"SELECT count(*) FROM {table}"));
        }
    }

    [Theory, PostgresOnly]
    public async Task A_query_with_another_tenant_should_return_nothing(Engine engine)
    {
        await using var storage = await Filled(engine);
        foreach (var table in Tables)
        {
            Assert.True(await Count(storage, "acme", $"SELECT count(*) FROM {table} WHERE tenant = 'acme'") > 0, table);
            Assert.Equal(0, await Count(storage, "globex", $"SELECT count(*) FROM {table} WHERE tenant = 'acme'"));
            // Whatever the name looks like.
            foreach (var other in new[] { "acm", "acme2", "ACME", "acme ", "%", "*", "acme;globex", "{acme}", "'acme'" })
                Assert.Equal(0, await Count(storage, other, $"SELECT count(*) FROM {table} WHERE tenant = 'acme'"));
        }
    }

    [Theory, PostgresOnly]
    public async Task A_query_with_a_set_of_tenants_should_return_those(Engine engine)
    {
        await using var storage = await Filled(engine);
        Assert.Equal(2, await Count(storage, "acme,globex", "SELECT count(*) FROM tickets"));
        Assert.Equal(1, await Count(storage, "globex,initech", "SELECT count(*) FROM tickets"));
    }

    [Theory, PostgresOnly]
    public async Task The_tenants_of_a_transaction_should_end_with_it(Engine engine)
    {
        await using var storage = await Filled(engine);
        await using var connection = await storage.Get<PostgresDatabase>().App.OpenConnectionAsync();
        Assert.Equal(1, await Count(connection, "acme", "SELECT count(*) FROM tickets"));
        await using var command = new NpgsqlCommand("SELECT count(*) FROM tickets", connection);
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Theory, PostgresOnly]
    public async Task A_row_of_another_tenant_should_not_be_inserted(Engine engine)
    {
        await using var storage = await Filled(engine);
        string[] inserts =
        [
            "INSERT INTO streams VALUES ('acme', 'ticket/9', 1, 0, '')",
            "INSERT INTO events VALUES ('acme', 'ticket/9', 1, 0, 'x', '')",
            "INSERT INTO wake_ups VALUES ('acme', 'ticket/9', '', 0, 0)",
            "INSERT INTO outbox (tenant, effect_key, channel, target, clock, at, payload) VALUES ('acme', 'x', '', '', '', 0, '')",
            "INSERT INTO idempotency VALUES ('acme', 'x', 'x', 'x', '', '', 0, 0, NULL, '')",
            "INSERT INTO allotments VALUES ('acme', 'x', 1, 1, 0)",
            "INSERT INTO receipts VALUES ('acme', 'ticket/9', 'x', 0)",
            "INSERT INTO ticket_numbers VALUES ('acme', 1000)",
            "INSERT INTO configurations VALUES ('acme', 9, '')",
            "INSERT INTO tenants VALUES ('acme', 'Taken over', NULL, 0, true)",
            "INSERT INTO api_keys VALUES ('x', 'acme', '', '', '', '{}', 0, NULL, NULL)",
            "INSERT INTO organisations VALUES ('acme', 'x', 1, 'x', NULL)",
            "INSERT INTO views VALUES ('acme', 'x', 0, 0, 1, 2, 'x', NULL, 'x', NULL, '')",
            "INSERT INTO uploads VALUES ('acme', 'x', '', '', 1, '', 0, '', NULL, NULL)",
            "INSERT INTO attachments VALUES ('acme', 1, 1, 9, 'x', '', '', 1)",
            "INSERT INTO audit VALUES ('acme', 2, 0, 0, 0, 'x', NULL, 'x', 'x', 'x', '{}', '', '')",
            "INSERT INTO audit_heads VALUES ('acme', 2, '')",
            "INSERT INTO audit_intents VALUES ('acme', 'y', 0, 0, 'x', NULL, 'x', 'x', 'x', '{}')",
            "INSERT INTO users VALUES ('acme', 'x', '', NULL, '', NULL, false)",
            "INSERT INTO agents VALUES ('acme', 'x', '', '', 1, 0, '{}', '{}')",
            "INSERT INTO messages VALUES ('acme', 1, 9, 1, 0, 0, true, 'x', 'x', 'x')",
            "INSERT INTO search_documents (tenant, ticket, message, is_public, digest, words) VALUES ('acme', 1, 9, true, 0, '')",
            "INSERT INTO tickets SELECT (jsonb_populate_record(t, '{\"tenant\": \"acme\", \"id\": 99}')).* FROM tickets AS t",
        ];
        Assert.Equal(Tables, inserts.Select(sql => sql.Split(' ')[2]).Order(StringComparer.Ordinal));
        foreach (var insert in inserts)
            await AssertRefused(storage, "globex", insert);
    }

    [Theory, PostgresOnly]
    public async Task A_row_of_another_tenant_should_not_be_changed_or_taken(Engine engine)
    {
        await using var storage = await Filled(engine);
        Assert.Equal(0, await Run(storage, "globex", "UPDATE tickets SET subject = 'x' WHERE tenant = 'acme'"));
        Assert.Equal(0, await Run(storage, "globex", "DELETE FROM wake_ups WHERE tenant = 'acme'"));
        Assert.Equal(0, await Run(storage, "globex", "DELETE FROM api_keys WHERE tenant = 'acme'"));
        await AssertRefused(storage, "globex", "UPDATE tickets SET tenant = 'acme', id = 77");
        await AssertRefused(storage, "acme", "UPDATE wake_ups SET tenant = 'globex'");
    }

    [Theory, PostgresOnly]
    public async Task The_programs_role_should_not_get_round_row_level_security(Engine engine)
    {
        await using var storage = await Filled(engine);
        string[] attacks =
        [
            "ALTER TABLE tickets DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE tickets NO FORCE ROW LEVEL SECURITY",
            "DROP POLICY tenants_of_transaction ON tickets",
            "CREATE POLICY all_of_it ON tickets USING (true)",
            "ALTER ROLE helpdesk_app BYPASSRLS",
            "SET row_security = off; SELECT count(*) FROM tickets",
            "CREATE OR REPLACE FUNCTION helpdesk.current_tenants() RETURNS text[] LANGUAGE sql AS 'SELECT ARRAY[''acme'']'",
            "CREATE VIEW helpdesk.everything AS SELECT * FROM tickets",
            "CREATE TRIGGER t BEFORE INSERT ON tickets FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
            "CALL open_to_owner('tickets')",
            "CALL protect('tickets')",
            "TRUNCATE tickets",
            "COPY tickets TO PROGRAM 'cat'",
            "SELECT * FROM migrations",
            "DROP TABLE tickets",
            "ALTER FUNCTION next_wake_up(text) SECURITY INVOKER",
        ];
        foreach (var attack in attacks)
            await AssertRefused(storage, "globex", attack);
    }

    [Theory, PostgresOnly]
    public async Task What_happened_should_not_be_changed_by_the_program(Engine engine)
    {
        await using var storage = await Filled(engine);
        await AssertRefused(storage, "acme", "UPDATE audit SET action = 'nothing'");
        await AssertRefused(storage, "acme", "DELETE FROM audit");
        await AssertRefused(storage, "acme", "TRUNCATE audit");
        await AssertRefused(storage, "acme", "DELETE FROM audit_heads");
        await AssertRefused(storage, "acme", "UPDATE audit_intents SET action = 'nothing'");
        foreach (var table in new[] { "events", "configurations" })
        {
            await AssertRefused(storage, "acme", $"UPDATE {table} SET version = version + 1");
            await AssertRefused(storage, "acme", $"DELETE FROM {table}");
        }

        await AssertRefused(storage, "acme", "DELETE FROM streams");
        await AssertRefused(storage, "acme", "DELETE FROM outbox");
        await AssertRefused(storage, "acme", "DELETE FROM tickets");
        await AssertRefused(storage, "acme", "DELETE FROM attachments");
        await AssertRefused(storage, "acme", "UPDATE attachments SET size = 2");
    }

    private static async Task<TestStorage> Filled(Engine engine)
    {
        var storage = await TestStorage.Create(engine);
        foreach (var tenant in new[] { Sample.Acme, Sample.Globex })
        {
            await storage.Numbers.Next(tenant, default);
            await storage.Get<IUploadStore>().Add(
                tenant, new(new(new("file"), "a.txt", "text/plain", 1), new("rita"), Sample.Noon, new byte[] { 1 }), default);
            await storage.Get<IApiKeyStore>().Put(
                new()
                {
                    Tenant = tenant,
                    Hash = "hash of " + tenant,
                    Name = "key",
                    User = new("robot"),
                    Role = "agent",
                    CreatedAt = Sample.Noon,
                },
                default);
            await storage.Get<IUserStore>().Add(tenant, new OrganisationRow { Id = new("sales"), Name = "Sales" }, default);
            await storage.Get<IViewStore>().Add(
                tenant,
                new() { Id = new("mine"), Owner = new("anna"), Sharing = ViewSharing.Me, Name = "Mine", Definition = Sample.Json("{}"), CreatedAt = Sample.Noon, UpdatedAt = Sample.Noon },
                default);
            await storage.Get<IAuditLog>().Intend(tenant, "intent", Sample.Audit(), default);
            await storage.Get<IAuditLog>().Append(tenant, Sample.Audit(), null, default);
            var idempotency = storage.Get<IIdempotencyStore>();
            await idempotency.Claim(new(new(tenant, "client", "key"), "run", "", "", Sample.Noon, Sample.Noon, Sample.Noon), default);
            await idempotency.Allot(tenant, "run", 1, new(1), Sample.Noon, default);
            var append = Sample.Append(
                tenant,
                1,
                wake: Sample.Noon,
                rows:
                [
                    Sample.Ticket(1),
                    Sample.Message(1, 1, "text"),
                    new AttachmentRow(new(1), 1, 1, new(new("file"), "a.txt", "text/plain", 1)),
                    new UserRow { Id = new("rita"), Name = "Rita", Role = "requester" },
                    new AgentRow { Id = new("anna"), Name = "Anna", Presence = "online", Capacity = 5, OpenLoad = 0 },
                    new ConfigurationRow(1, Sample.Json("{}")),
                    new TenantRow { Id = tenant, Name = tenant.Value, CreatedAt = Sample.Noon },
                ]) with
            {
                Outbox = [Sample.Effect("a")],
                Receipt = new CommandReceipt("command", Sample.Noon),
            };
            Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(append, default));
        }

        return storage;
    }

    private static async Task AssertRefused(TestStorage storage, string tenants, string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => Run(storage, tenants, sql));
        Assert.True(error.SqlState == PostgresErrorCodes.InsufficientPrivilege, $"{sql}: {error.Message}");
    }

    private static async Task<int> Run(TestStorage storage, string tenants, string sql)
    {
        await using var connection = await storage.Get<PostgresDatabase>().App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await SetTenants(connection, tenants);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> Count(TestStorage storage, string? tenants, string sql)
    {
        await using var connection = await storage.Get<PostgresDatabase>().App.OpenConnectionAsync();
        return await Count(connection, tenants, sql);
    }

    private static async Task<long> Count(NpgsqlConnection connection, string? tenants, string sql)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        if (tenants is not null)
            await SetTenants(connection, tenants);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task SetTenants(NpgsqlConnection connection, string tenants)
    {
        await using var command = new NpgsqlCommand(PostgresTransactions.SetTenants, connection);
        command.Parameters.Bind(tenants);
        await command.ExecuteNonQueryAsync();
    }
}
