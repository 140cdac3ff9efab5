using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Migrations;
using SaasHelpdesk.Storage.Tests.Support;

namespace SaasHelpdesk.Storage.Tests.Migrations;

public sealed class StorageStartupTests
{
    [Theory, Engines]
    public async Task Migrate_should_apply_everything_once(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine, migrate: false);
        var folder = engine == Engine.Sqlite ? "Sqlite" : "PostgreSql";
        Assert.Equal(Migration.Shipped(folder).Select(migration => migration.Name), await storage.Startup.Migrate());
        Assert.Empty(await storage.Startup.Migrate());
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(1, rows: Sample.Ticket(1)), default));
        Assert.Empty(await storage.Startup.Migrate());
        Assert.Equal(1, (await storage.Ledger.Load(Sample.Acme, Sample.Append(1).Stream, default))!.Version);
    }

    [Theory, Engines]
    public async Task Migrate_should_apply_everything_once_when_many_start_together(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine, migrate: false);
        var nodes = Enumerable.Range(0, 6).Select(_ => storage.SecondNode()).ToArray();
        using var barrier = new Barrier(nodes.Length);
        var applied = await Task.WhenAll(nodes.Select(node => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait();
                return node.Startup.Migrate().AsTask();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
        Assert.Single(applied, names => names.Count > 0);
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    [Theory, Engines]
    public async Task Migrate_should_refuse_a_changed_file_and_change_nothing(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        await storage.Execute("UPDATE migrations SET checksum = 'other0123456789' WHERE name LIKE '0002%'");
        var error = await Assert.ThrowsAsync<MigrationException>(async () => await storage.Startup.Migrate());
        Assert.Contains("0002_", error.Message, StringComparison.Ordinal);
        Assert.Equal(AppendOutcome.Appended, await storage.Ledger.Append(Sample.Append(1), default));
    }

    [Theory, Engines]
    public async Task Migrate_should_apply_nothing_when_one_file_is_at_fault(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine, migrate: false);
        var broken = storage.Migrator([new("0001_good", "CREATE TABLE good (x INTEGER)"), new("0002_bad", "CREATE TABEL bad")]);
        await Assert.ThrowsAnyAsync<Exception>(async () => await broken.Migrate(default));
        var mended = storage.Migrator([new("0001_good", "CREATE TABLE good (x INTEGER)"), new("0002_bad", "CREATE TABLE bad (x INTEGER)")]);
        Assert.Equal(2, (await mended.Migrate(default)).Count);
    }
}
