namespace SaasHelpdesk.Storage.Tests;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres://anna:p%40ss@db.example.org:5433/helpdesk?sslmode=require")]
    [InlineData("postgresql://db.example.org/helpdesk")]
    [InlineData("postgres:///helpdesk?host=/run/postgresql&user=anna")]
    [InlineData("Host=db;Username=anna;Database=helpdesk")]
    public void Validate_should_accept_a_database(string database) => new StorageOptions { Database = database }.Validate();

    [Theory]
    [InlineData("")]
    [InlineData("mysql://db/helpdesk")]
    [InlineData("postgres:///helpdesk")]
    [InlineData("postgres://db/x?nonsense=1")]
    [InlineData("sqlite:secret")]
    public void Validate_should_refuse_anything_else_and_not_repeat_it(string database)
    {
        var error = Assert.Throws<ArgumentException>(() => new StorageOptions { Database = database }.Validate());
        Assert.True(database.Length == 0 || !error.Message.Contains(database, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_should_refuse_a_missing_folder_or_a_bad_migration_address()
    {
        Assert.Throws<ArgumentException>(() => new StorageOptions { DataFolder = " " }.Validate());
        Assert.Throws<ArgumentException>(
            () => new StorageOptions { Database = "postgres://db/helpdesk", MigrationDatabase = "nonsense" }.Validate());
    }

    [Fact]
    public void Parse_should_read_every_part_of_an_address()
    {
        var address = PostgresAddress.Parse("postgres://anna:p%40ss@db.example.org:5433/help%20desk?sslmode=require&connect_timeout=7");
        Assert.Equal(
            ("db.example.org", 5433, "anna", "p@ss", "help desk", 7),
            (address.Host, address.Port, address.Username, address.Password, address.Database, address.Timeout));
        Assert.Equal(Npgsql.SslMode.Require, address.SslMode);
        Assert.Equal("/run/postgresql", PostgresAddress.Parse("postgres:///helpdesk?host=/run/postgresql").Host);
    }
}
