namespace SaasHelpdesk.Storage.Migrations;

/// <summary>A migration as the database recorded it.</summary>
internal sealed record AppliedMigration(string Name, string Checksum);
