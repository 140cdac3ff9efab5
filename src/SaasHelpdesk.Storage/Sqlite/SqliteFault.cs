using SaasHelpdesk.Domain.Ports;
using SQLitePCL;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>An error of the SQLite library, told apart by whose fault it is.</summary>
internal sealed class SqliteFault(int code, string message) : Exception($"SQLite error {code}: {message}")
{
    /// <summary>True if the database failed; false if the statement or its data did.</summary>
    public bool IsOutage { get; } = (code & 0xff) is
        raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_CANTOPEN or raw.SQLITE_BUSY or
        raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_NOMEM or raw.SQLITE_PROTOCOL or raw.SQLITE_INTERRUPT;

    public StorageUnavailableException AsUnavailable() => new("The database file cannot be used.", this);
}
