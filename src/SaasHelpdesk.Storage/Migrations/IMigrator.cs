namespace SaasHelpdesk.Storage.Migrations;

/// <summary>Brings one database up to the shipped schema.</summary>
internal interface IMigrator
{
    /// <summary>Applies what is pending, all of it or nothing, while no other process can.</summary>
    ValueTask<IReadOnlyList<Migration>> Migrate(CancellationToken cancellationToken);
}
