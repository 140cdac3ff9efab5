using SaasHelpdesk.Storage.Migrations;

namespace SaasHelpdesk.Storage;

/// <summary>What must happen before the data is used.</summary>
public sealed class StorageStartup
{
    private readonly IMigrator _migrator;

    internal StorageStartup(IMigrator migrator) => _migrator = migrator;

    /// <summary>
    /// Brings the schema up to this program's version: all pending migrations or none, under a lock, so that any number of processes may
    /// start at once. Does nothing if nothing is pending.
    /// </summary>
    /// <returns>The names of the applied migrations, in order.</returns>
    /// <exception cref="MigrationException">The database was migrated by a newer or an edited program.</exception>
    public async ValueTask<IReadOnlyList<string>> Migrate(CancellationToken cancellationToken = default)
    {
        var applied = await _migrator.Migrate(cancellationToken);
        return [.. applied.Select(static migration => migration.Name)];
    }
}
