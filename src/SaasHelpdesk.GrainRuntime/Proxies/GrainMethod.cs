using System.Reflection;

namespace SaasHelpdesk.GrainRuntime.Proxies;

/// <summary>What is known of a method of a grain interface; created once, when its proxy is.</summary>
internal sealed class GrainMethod
{
    /// <summary>Stands in call chains for the work around the requests.</summary>
    public static readonly GrainMethod Activate = new(typeof(Grain).GetMethod(nameof(Grain.OnActivateAsync))!);

    /// <inheritdoc cref="Activate"/>
    public static readonly GrainMethod Deactivate = new(typeof(Grain).GetMethod(nameof(Grain.OnDeactivateAsync))!);

    public GrainMethod(MethodInfo method)
    {
        Method = method;
        InterfaceType = method.DeclaringType!;
        InterfaceName = InterfaceType.FullName!.Replace('+', '.');
        ParameterCount = method.GetParameters().Length;
    }

    public MethodInfo Method { get; }

    public Type InterfaceType { get; }

    public string InterfaceName { get; }

    public string Name => Method.Name;

    public int ParameterCount { get; }
}
