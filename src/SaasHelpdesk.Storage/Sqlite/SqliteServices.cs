using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;
using SaasHelpdesk.Storage.Migrations;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Storage.Sqlite;

/// <summary>The services that keep the data in a file.</summary>
internal static class SqliteServices
{
    private const string FileName = "helpdesk.db";

    public static void AddSqlite(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(new SqliteDatabase(Path.Combine(options.DataFolder, FileName)));
        services.AddSingleton<IChangeSignal>(static provider => provider.GetRequiredService<ChangeSignal>());
        services.AddSingleton<SqliteWriter>();
        services.AddSingleton<SqliteReaders>();
        services.AddSingleton<ILedger, SqliteLedger>();
        services.AddSingleton<IWakeUps, SqliteWakeUps>();
        services.AddSingleton<IOutbox, SqliteOutbox>();
        services.AddSingleton<INumberBlocks, SqliteNumberBlocks>();
        services.AddSingleton<IApiKeyStore, SqliteApiKeys>();
        services.AddSingleton<IIdempotencyStore, SqliteIdempotency>();
        services.AddSingleton<IUploadStore, SqliteUploads>();
        services.AddSingleton<IUserStore, SqliteUsers>();
        services.AddSingleton<IAuditLog, SqliteAuditLog>();
        services.AddSingleton<IViewStore, SqliteViews>();
        services.AddSingleton<ITenantDirectory, SqliteTenants>();
        services.AddSingleton<IReadDatabase, SqliteReadDatabase>();
        services.AddSingleton<IChangeFeed, SqliteChangeFeed>();
        services.AddSingleton(static provider => new StorageStartup(new SqliteMigrator(
            provider.GetRequiredService<SqliteDatabase>(),
            Migration.Shipped("Sqlite"),
            provider.GetService<TimeProvider>() ?? TimeProvider.System)));
    }
}
