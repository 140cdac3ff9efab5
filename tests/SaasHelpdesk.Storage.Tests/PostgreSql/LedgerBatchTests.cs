using Npgsql;
using SaasHelpdesk.Storage.PostgreSql;
using SaasHelpdesk.Storage.PostgreSql.Batch;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.PostgreSql;

public sealed class LedgerBatchTests
{
    [Theory, PostgresOnly]
    public async Task Commands_should_look_up_keys_and_read_no_table_even_when_planned_for_empty_ones(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await using var connection = await storage.Get<PostgresDatabase>().Writer.OpenConnectionAsync();
        foreach (var batched in new LedgerBatch("node").Commands)
        {
            await using var explain = new NpgsqlCommand("EXPLAIN " + batched.CommandText, connection);
            foreach (NpgsqlParameter parameter in batched.Parameters)
                explain.Parameters.Add(parameter.Clone());
            await using var reader = await explain.ExecuteReaderAsync();
            var plan = new List<string>();
            while (await reader.ReadAsync())
                plan.Add(reader.GetString(0));
            Assert.DoesNotContain(plan, line => line.Contains("Seq Scan", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, line => line.Contains("Materialize", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, line => line.Contains("Bitmap", StringComparison.Ordinal));
            Assert.DoesNotContain(plan, line => line.TrimStart().StartsWith("Index Cond: (tenant = ANY", StringComparison.Ordinal));
        }
    }
}
