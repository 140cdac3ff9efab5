using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace SaasHelpdesk.GrainRuntime.Hosting;

/// <summary>
/// Whether a grain class needs a service scope of its own. One that asks for singletons only does not, and most do; a scope per
/// activation would weigh more than the activation.
/// </summary>
internal static class ConstructorLifetimes
{
    public static bool NeedsScope(Type grainClass, IServiceCollection services)
    {
        var constructors = grainClass.GetConstructors(BindingFlags.Public | BindingFlags.Instance);
        return constructors.Length != 1 || !Array.TrueForAll(constructors[0].GetParameters(), parameter => IsSingleton(parameter, services));
    }

    private static bool IsSingleton(ParameterInfo parameter, IServiceCollection services)
    {
        if (parameter.IsDefined(typeof(FromKeyedServicesAttribute)))
            return false;

        var type = parameter.ParameterType;
        var service = Last(type, services) ?? (type.IsConstructedGenericType ? Last(type.GetGenericTypeDefinition(), services) : null);
        return service?.Lifetime == ServiceLifetime.Singleton;
    }

    private static ServiceDescriptor? Last(Type type, IServiceCollection services) =>
        services.LastOrDefault(service => !service.IsKeyedService && service.ServiceType == type);
}
