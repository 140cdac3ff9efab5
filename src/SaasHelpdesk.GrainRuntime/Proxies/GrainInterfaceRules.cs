using System.Reflection;

namespace SaasHelpdesk.GrainRuntime.Proxies;

/// <summary>What a grain interface must be like; found out once, at registration.</summary>
internal static class GrainInterfaceRules
{
    /// <summary>The methods to generate, those of inherited grain interfaces included.</summary>
    /// <exception cref="ArgumentException">The interface breaks a rule; the message says which.</exception>
    public static IReadOnlyList<MethodInfo> MethodsOf(Type grainInterface)
    {
        if (!grainInterface.IsInterface || !grainInterface.IsAssignableTo(typeof(IGrainWithStringKey)))
            throw Broken(grainInterface, $"must be an interface that extends {nameof(IGrainWithStringKey)}");
        if (grainInterface.ContainsGenericParameters)
            throw Broken(grainInterface, "must not be an open generic type");

        var methods = new List<MethodInfo>();
        foreach (var type in grainInterface.GetInterfaces().Prepend(grainInterface))
        {
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
            {
                Check(grainInterface, method);
                methods.Add(method);
            }
        }

        return methods;
    }

    private static void Check(Type grainInterface, MethodInfo method)
    {
        if (method.IsSpecialName)
            throw Broken(grainInterface, $"must have methods only, but has the property or event of {method.Name}");
        if (method.IsGenericMethodDefinition)
            throw Broken(grainInterface, $"must not have generic methods, but {method.Name} is one");
        if (!IsTask(method.ReturnType))
            throw Broken(grainInterface, $"must return tasks, but {method.Name} returns {method.ReturnType}");
        if (Array.Find(method.GetParameters(), parameter => parameter.ParameterType.IsByRef) is { } parameter)
            throw Broken(grainInterface, $"must not have ref, in or out parameters, but {method.Name} has {parameter.Name}");
    }

    private static bool IsTask(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition == typeof(Task) || definition == typeof(Task<>) || definition == typeof(ValueTask) || definition == typeof(ValueTask<>);
    }

    private static ArgumentException Broken(Type grainInterface, string rule) => new($"Grain interface {grainInterface} {rule}.");
}
