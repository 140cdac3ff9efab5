namespace SaasHelpdesk.Storage.Migrations;

/// <summary>Decides what is left to apply, and refuses a history that is not ours.</summary>
internal static class MigrationPlan
{
    /// <exception cref="MigrationException">
    /// An applied file was changed, is unknown to this program (the database is newer), or a file was put in before an applied one.
    /// </exception>
    public static IReadOnlyList<Migration> Pending(IReadOnlyList<Migration> shipped, IReadOnlyList<AppliedMigration> applied)
    {
        for (var i = 0; i < applied.Count; i++)
        {
            var known = shipped.FirstOrDefault(m => m.Name == applied[i].Name)
                ?? throw new MigrationException(
                    $"The database holds migration {applied[i].Name}, which this program does not know: the database is newer than the program.");
            if (known.Checksum != applied[i].Checksum)
            {
                throw new MigrationException(
                    $"Migration {known.Name} was changed after it was applied (recorded {applied[i].Checksum[..12]}, shipped " +
                    $"{known.Checksum[..12]}). A released migration is never edited: add a new one.");
            }

            if (shipped[i].Name != known.Name)
                throw new MigrationException($"Migration {shipped[i].Name} was put in before {known.Name}, which is already applied.");
        }

        return [.. shipped.Skip(applied.Count)];
    }
}
