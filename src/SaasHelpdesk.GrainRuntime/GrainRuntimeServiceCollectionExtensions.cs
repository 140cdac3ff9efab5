using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SaasHelpdesk.GrainRuntime.Hosting;
using SaasHelpdesk.GrainRuntime.Proxies;

namespace SaasHelpdesk.GrainRuntime;

/// <summary>Adds the embedded grain host and its grains.</summary>
public static class GrainRuntimeServiceCollectionExtensions
{
    /// <summary>
    /// Adds the grain host as <see cref="IGrainFactory"/>, and a hosted service that deactivates all grains when the process
    /// stops. Time is that of the registered <see cref="TimeProvider"/>. May be called more than once.
    /// </summary>
    /// <param name="services">The services of the process.</param>
    /// <param name="configure">Changes the settings.</param>
    public static IServiceCollection AddGrainRuntime(this IServiceCollection services, Action<GrainRuntimeOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<GrainRuntimeOptions>();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddSingleton(provider => new GrainHost(provider, services));
        services.TryAddSingleton<IGrainFactory>(provider => provider.GetRequiredService<GrainHost>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, GrainHostService>());
        return services;
    }

    /// <summary>Registers the class whose grains answer for a grain interface. A class may be registered for several interfaces.</summary>
    /// <typeparam name="TInterface">The grain interface: methods only, not generic, each of which returns a task.</typeparam>
    /// <typeparam name="TGrain">The grain class; its constructor arguments come from the service provider.</typeparam>
    /// <param name="services">The services of the process.</param>
    /// <exception cref="ArgumentException">The interface is not one that a grain may have, or has a class already.</exception>
    public static IServiceCollection AddGrain<TInterface, TGrain>(this IServiceCollection services)
        where TInterface : class, IGrainWithStringKey
        where TGrain : Grain, TInterface
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => !service.IsKeyedService && service.ImplementationInstance is GrainRegistration known && known.Interface == typeof(TInterface)))
            throw new ArgumentException($"A grain class is registered for {typeof(TInterface)} already.");
        GrainProxyFactory.ConstructorOf(typeof(TInterface));
        return services.AddSingleton(new GrainRegistration(typeof(TInterface), typeof(TGrain)));
    }

    /// <summary>Adds a filter that every grain call passes, after those added before.</summary>
    /// <typeparam name="TFilter">The filter, created once.</typeparam>
    /// <param name="services">The services of the process.</param>
    public static IServiceCollection AddIncomingGrainCallFilter<TFilter>(this IServiceCollection services)
        where TFilter : class, IIncomingGrainCallFilter => services.AddSingleton<IIncomingGrainCallFilter, TFilter>();

    /// <summary>Adds a filter that every grain call passes, after those added before.</summary>
    /// <param name="services">The services of the process.</param>
    /// <param name="filter">The filter.</param>
    public static IServiceCollection AddIncomingGrainCallFilter(this IServiceCollection services, IIncomingGrainCallFilter filter) =>
        services.AddSingleton(filter);
}
