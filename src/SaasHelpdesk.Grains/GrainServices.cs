using Microsoft.Extensions.DependencyInjection;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Grains.Agents;
using SaasHelpdesk.Grains.Aggregates;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Grains.Outbox;
using SaasHelpdesk.Grains.Sandboxes;
using SaasHelpdesk.Grains.Teams;
using SaasHelpdesk.Grains.Tenants;
using SaasHelpdesk.Grains.Tickets;
using SaasHelpdesk.Grains.WakeUps;

namespace SaasHelpdesk.Grains;

/// <summary>Brings the grains into a host.</summary>
public static class GrainServices
{
    /// <summary>
    /// Adds the grains, the call filter, the pumps and the channel for messages between grains. Needs the ports of storage and a
    /// <see cref="TimeProvider"/>. Nothing runs by itself: see <see cref="AddHelpdeskPumps"/>.
    /// </summary>
    public static IServiceCollection AddHelpdeskGrains(this IServiceCollection services)
    {
        services.AddSingleton<GrainMetrics>();
        services.AddSingleton(provider => new AggregateServices(
            provider.GetRequiredService<ILedger>(),
            provider.GetRequiredService<IIdempotencyStore>(),
            provider.GetRequiredService<ITenantConfigurations>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ClockReader>(),
            provider.GetRequiredService<GrainMetrics>()));
        services.AddIncomingGrainCallFilter<TenantCallFilter>();
        services.AddSingleton<TenantGrains>();
        services.AddGrain<ITicketGrain, TicketGrain>();
        services.AddGrain<IAgentGrain, AgentGrain>();
        services.AddGrain<ITeamGrain, TeamGrain>();
        services.AddGrain<ITenantGrain, TenantGrain>();
        services.AddSingleton<IDeliveryChannel, GrainMessageChannel>();
        services.AddSingleton<IDeliveryChannel, InboxChannel>();
        services.AddSingleton<WakeUpPump>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<ClockReader>();
        services.AddSingleton<OwnTime>();
        services.AddSingleton<ClockMover>();
        services.AddSingleton<ITenantClocks, TenantClocks>();
        return services;
    }

    /// <summary>Runs the wake-up pump and the outbox dispatcher in real time for as long as the host runs.</summary>
    public static IServiceCollection AddHelpdeskPumps(this IServiceCollection services)
    {
        services.AddHostedService<WakeUpService>();
        services.AddHostedService<OutboxService>();
        services.AddHostedService<OwnTimeService>();
        return services;
    }
}
