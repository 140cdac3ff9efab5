using SaasHelpdesk.Storage.Migrations;

namespace SaasHelpdesk.Storage.Tests.Migrations;

public sealed class MigrationPlanTests
{
    private static readonly Migration First = new("0001_first", "CREATE TABLE a (x)");
    private static readonly Migration Second = new("0002_second", "CREATE TABLE b (x)");

    [Fact]
    public void Pending_should_be_what_is_not_applied_in_order()
    {
        Assert.Equal([First, Second], MigrationPlan.Pending([First, Second], []));
        Assert.Equal([Second], MigrationPlan.Pending([First, Second], [Applied(First)]));
        Assert.Empty(MigrationPlan.Pending([First, Second], [Applied(First), Applied(Second)]));
    }

    [Fact]
    public void Pending_should_refuse_a_changed_file()
    {
        var changed = First with { Sql = "CREATE TABLE a (x, y)" };
        var error = Assert.Throws<MigrationException>(() => MigrationPlan.Pending([new Migration(changed.Name, changed.Sql)], [Applied(First)]));
        Assert.Contains("0001_first was changed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pending_should_refuse_a_newer_database()
    {
        var error = Assert.Throws<MigrationException>(() => MigrationPlan.Pending([First], [Applied(First), Applied(Second)]));
        Assert.Contains("newer than the program", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pending_should_refuse_a_file_put_in_before_an_applied_one()
    {
        var between = new Migration("0001_later", "");
        var error = Assert.Throws<MigrationException>(
            () => MigrationPlan.Pending([First, between, Second], [Applied(First), Applied(Second)]));
        Assert.Contains("0001_later was put in before", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public void Shipped_should_be_numbered_without_gaps(string folder)
    {
        var names = Migration.Shipped(folder).Select(migration => migration.Name).ToArray();
        Assert.NotEmpty(names);
        for (var i = 0; i < names.Length; i++)
            Assert.StartsWith($"{i + 1:0000}_", names[i], StringComparison.Ordinal);
    }

    private static AppliedMigration Applied(Migration migration) => new(migration.Name, migration.Checksum);
}
