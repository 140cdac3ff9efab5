using Npgsql;
using SaasHelpdesk.Storage.PostgreSql;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.PostgreSql;

/// <summary>The functions that pass by row-level security, and how far.</summary>
public sealed class MachineryTests
{
    [Theory, PostgresOnly]
    public async Task Functions_that_work_across_tenants_should_be_these_with_a_fixed_search_path(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        Assert.Equal(
            [
                "all_tenants", "claim_effects", "claim_wake_ups", "find_api_key", "find_tenant", "next_effect", "next_wake_up", "purge_idempotency",
                "search_tickets",
            ],
            await storage.Query(
                "SELECT proname FROM pg_proc WHERE pronamespace = 'helpdesk'::regnamespace AND prosecdef ORDER BY proname COLLATE \"C\""));
        Assert.Empty(await storage.Query(
            """
            SELECT proname FROM pg_proc WHERE pronamespace = 'helpdesk'::regnamespace AND prosecdef
                AND NOT 'search_path=helpdesk, pg_temp' = ANY (coalesce(proconfig, '{}'))
            """));
        Assert.Empty(await storage.Query(
            """
            SELECT proname FROM pg_proc WHERE pronamespace = 'helpdesk'::regnamespace AND prosecdef
                AND (proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0))
            """));
    }

    [Theory, PostgresOnly]
    public async Task Search_should_return_nothing_without_a_tenant_and_nothing_of_others(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(1, rows: Sample.Ticket(1, "printer")), default);
        const string search = "SELECT count(*) FROM search_tickets(ARRAY['printer'], true, NULL)";
        Assert.Equal(0, await Count(storage, "", search));
        Assert.Equal(0, await Count(storage, "globex", search));
        Assert.Equal(1, await Count(storage, "acme", search));
        // Not even by words that look like the index's own.
        Assert.Equal(0, await Count(storage, "globex", "SELECT count(*) FROM search_tickets(ARRAY['=acme', 'acme'], true, NULL)"));
        Assert.Equal(0, await Count(storage, "globex", "SELECT count(*) FROM search_tickets(ARRAY[''' | ''=acme'], true, 10)"));
    }

    [Theory, PostgresOnly]
    public async Task Find_functions_should_give_the_one_row_that_was_named(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Execute("INSERT INTO api_keys VALUES ('h1', 'acme', '', '', '', '{}', 0, NULL, NULL)");
        await storage.Execute("INSERT INTO tenants VALUES ('acme', 'Acme', NULL, 0, true)");
        foreach (var name in new[] { "", "%", "h", "h1 ", "H1", "acme%" })
        {
            Assert.Equal(0, await Count(storage, "", $"SELECT count(*) FROM find_api_key('{name}')"));
            Assert.Equal(0, await Count(storage, "", $"SELECT count(*) FROM find_tenant('{name}')"));
        }

        Assert.Equal(1, await Count(storage, "", "SELECT count(*) FROM find_api_key('h1')"));
    }

    [Theory, PostgresOnly]
    public async Task Functions_should_not_be_fooled_by_the_callers_temporary_tables(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Ledger.Append(Sample.Append(1, wake: Sample.Noon), default);
        await using var connection = await storage.Get<PostgresDatabase>().App.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            "CREATE TEMP TABLE wake_ups (clock text, ready_at bigint); SELECT next_wake_up('')", connection);
        Assert.Equal(Microseconds.Exact(Sample.Noon), await command.ExecuteScalarAsync());
    }

    [Theory, PostgresOnly]
    public async Task Owner_that_is_no_superuser_should_suffice_and_not_be_exempt(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine, migrate: false);
        var database = storage.Get<PostgresDatabase>();
        var owner = new NpgsqlConnectionStringBuilder(database.Owner);
        var (name, login) = (owner.Database + "_owner", owner.Database + "_login");
        await storage.Execute(
            $"""
            CREATE ROLE "{name}" LOGIN PASSWORD 'secret' CREATEROLE NOSUPERUSER NOBYPASSRLS;
            CREATE ROLE "{login}" LOGIN PASSWORD 'secret' NOSUPERUSER NOBYPASSRLS;
            ALTER DATABASE "{owner.Database}" OWNER TO "{name}";
            """);
        try
        {
            owner.Username = name;
            owner.Password = "secret";
            var program = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = login };
            await using (var migrating = TestStorage.On(owner.ConnectionString, null))
                await migrating.Startup.Migrate();
            await storage.Execute($"GRANT helpdesk_app TO \"{login}\"");
            await using (var node = TestStorage.On(program.ConnectionString, owner.ConnectionString))
            {
                Assert.Empty(await node.Startup.Migrate());
                await UseEverything(node);
                // The owner is not exempt: it sees what it names, as the program does.
                Assert.Equal(["0"], await node.Query("SELECT count(*) FROM tickets"));
                Assert.Equal(["0"], await node.Query("SELECT count(*) FROM events"));
            }
        }
        finally
        {
            await storage.Execute(
                $"""
                REASSIGN OWNED BY "{name}" TO CURRENT_USER; DROP OWNED BY "{name}"; DROP ROLE "{login}";
                REVOKE helpdesk_app FROM "{name}"; DROP ROLE "{name}";
                """);
        }
    }

    private static async Task UseEverything(TestStorage node)
    {
        var append = Sample.Append(1, wake: Sample.Noon, rows: [Sample.Ticket(1, "printer")]) with { Outbox = [Sample.Effect("a")] };
        await node.Ledger.Append(append, default);
        var lease = NodaTime.Duration.FromMinutes(1);
        Assert.Single(await node.WakeUps.Claim(null, Sample.Noon, 10, lease, default));
        Assert.Single(await node.Outbox.Claim(null, Sample.Noon, 10, lease, default));
        Assert.Single(await node.Tickets(Sample.Acme).Search(new TicketFilter { Text = "printers" }, 10, default));
        Assert.Empty(await node.Tickets(Sample.Globex).Search(new TicketFilter { Text = "printers" }, 10, default));
    }

    private static async Task<long> Count(TestStorage storage, string tenants, string sql)
    {
        await using var connection = await storage.Get<PostgresDatabase>().App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var set = new NpgsqlCommand(PostgresTransactions.SetTenants, connection);
        set.Parameters.Bind(tenants);
        await set.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
