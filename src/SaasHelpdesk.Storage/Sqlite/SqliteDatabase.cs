using Microsoft.Data.Sqlite;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>Where the database file is and how its connections are set up.</summary>
internal sealed class SqliteDatabase
{
    /// <summary>Page cache of the writer, and of one pooled reader, in KiB.</summary>
    public const int WriterCache = 65_536;

    /// <inheritdoc cref="WriterCache"/>
    public const int ReaderCache = 8_192;

    private const int BusySeconds = 30;

    public SqliteDatabase(string path)
    {
        Path = path;
        ReadConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = true,
            DefaultTimeout = BusySeconds,
        }.ToString();
    }

    public string Path { get; }

    /// <summary>For the read side; the provider pools these. (Read-only mode could not follow the write-ahead log's shared index.)</summary>
    public string ReadConnectionString { get; }

    /// <summary>Opens a connection of our own, outside the provider's pool.</summary>
    public SqliteConnection Open(int cacheKibibytes, bool create = false)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            // FULL: a commit returns after the log reached the disk. The log is checkpointed every 16 MB.
            Execute(connection, $"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; " +
                $"PRAGMA temp_store = MEMORY; PRAGMA cache_size = -{cacheKibibytes};");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the program's own: pragmas and shipped migrations.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
