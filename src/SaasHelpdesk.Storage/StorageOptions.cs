namespace SaasHelpdesk.Storage;

/// <summary>Where the data is.</summary>
public sealed class StorageOptions
{
    /// <summary>Keeps the data in one file in the data folder.</summary>
    public const string Sqlite = "sqlite";

    /// <summary><see cref="Sqlite"/>, or the address of a PostgreSQL database: <c>postgres://user:password@host:5432/name?option=value</c>.</summary>
    public string Database { get; set; } = Sqlite;

    /// <summary>
    /// The address under which migrations run on PostgreSQL: a role that owns the schema. Null for the same as <see cref="Database"/>, whose
    /// role may then be any that is a member of <c>helpdesk_app</c>.
    /// </summary>
    public string? MigrationDatabase { get; set; }

    /// <summary>The folder of the database file. Made if missing. Not used on PostgreSQL.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>True if the data is in a file.</summary>
    internal bool IsSqlite => Database == Sqlite;

    /// <summary>Refuses what cannot work.</summary>
    /// <exception cref="ArgumentException">A value is missing or malformed; the message never repeats a password.</exception>
    internal void Validate()
    {
        if (IsSqlite)
        {
            if (string.IsNullOrWhiteSpace(DataFolder))
                throw new ArgumentException("The data folder is missing.");
            return;
        }

        if (!PostgresAddress.IsOne(Database))
            throw new ArgumentException($"The database is neither '{Sqlite}' nor the address of a PostgreSQL database (postgres://…).");
        if (MigrationDatabase is not null && !PostgresAddress.IsOne(MigrationDatabase))
            throw new ArgumentException("The migration database is not the address of a PostgreSQL database (postgres://…).");
    }
}
