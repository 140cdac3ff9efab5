using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Configurations;
using SaasHelpdesk.Storage.Ledger;
using SaasHelpdesk.Storage.PostgreSql;
using SaasHelpdesk.Storage.Reading;
using SaasHelpdesk.Storage.Sqlite;

namespace SaasHelpdesk.Storage;

/// <summary>Brings storage into a host.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds the ledger and the other ports as singletons, the readers and their <see cref="TenantScope"/> per scope. Migrate by
    /// <see cref="StorageStartup"/> before first use. Needs logging and, if it is to be faked, a <see cref="TimeProvider"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The options are not usable.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, Action<StorageOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new StorageOptions();
        configure(options);
        options.Validate();

        services.AddSingleton<ChangeSignal>();
        services.AddSingleton<ITicketNumbers, TicketNumbers>();
        services.AddSingleton<IConfigurationStore, ConfigurationStore>();
        services.AddSingleton<ITenantConfigurations, ConfigurationCache>();
        services.AddScoped<TenantScope>();
        services.AddScoped<ITicketReader, TicketReader>();
        services.AddScoped<IAttachmentReader, AttachmentReader>();
        services.AddScoped<IPeopleReader, PeopleReader>();
        services.AddScoped<ISnapshotReader, SnapshotReader>();
        services.AddScoped<IDeliveryReader, DeliveryReader>();
        services.AddScoped<IConfigurationReader, ConfigurationReader>();
        services.AddScoped<IAuditReader, AuditReader>();
        services.AddScoped<IQueueReader, QueueReader>();
        if (options.IsSqlite)
            services.AddSqlite(options);
        else
            services.AddPostgres(options);
        return services;
    }
}
