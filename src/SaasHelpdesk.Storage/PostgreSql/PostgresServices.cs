using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Ledger;
using SaasHelpdesk.Storage.Migrations;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Storage.PostgreSql;

/// <summary>The services that keep the data in PostgreSQL.</summary>
internal static class PostgresServices
{
    public static void AddPostgres(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(_ => new PostgresDatabase(options));
        services.AddSingleton(static provider => new PostgresChanges(
            provider.GetRequiredService<PostgresDatabase>(),
            provider.GetRequiredService<ChangeSignal>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetRequiredService<ILogger<PostgresChanges>>()));
        services.AddSingleton<IChangeSignal>(static provider => provider.GetRequiredService<PostgresChanges>());
        services.AddSingleton<PostgresWriter>();
        services.AddSingleton<PostgresSnapshots>();
        services.AddSingleton<ILedger, PostgresLedger>();
        services.AddSingleton<IWakeUps, PostgresWakeUps>();
        services.AddSingleton<IOutbox, PostgresOutbox>();
        services.AddSingleton<INumberBlocks, PostgresNumberBlocks>();
        services.AddSingleton<IApiKeyStore, PostgresApiKeys>();
        services.AddSingleton<IIdempotencyStore, PostgresIdempotency>();
        services.AddSingleton<IUploadStore, PostgresUploads>();
        services.AddSingleton<IUserStore, PostgresUsers>();
        services.AddSingleton<IAuditLog, PostgresAuditLog>();
        services.AddSingleton<IViewStore, PostgresViews>();
        services.AddSingleton<ITenantDirectory, PostgresTenants>();
        services.AddSingleton<IReadDatabase, PostgresReadDatabase>();
        services.AddSingleton<IChangeFeed, PostgresChangeFeed>();
        services.AddSingleton(static provider => new StorageStartup(new PostgresMigrator(
            provider.GetRequiredService<PostgresDatabase>(),
            Migration.Shipped("PostgreSql"),
            provider.GetService<TimeProvider>() ?? TimeProvider.System)));
    }
}
