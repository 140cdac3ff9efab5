using System.Reflection;
using System.Reflection.Emit;

namespace SaasHelpdesk.GrainRuntime.Proxies;

internal static partial class GrainProxyFactory
{
    // Grain interfaces and their messages may be internal. The runtime honours this attribute by name, wherever it is defined;
    // one assembly per interface, because it reads the attributes once an assembly.
    private const string IgnoresAccessChecksTo = "System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute";

    private static ModuleBuilder DefineModule(Type grainInterface, IReadOnlyList<MethodInfo> methods)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("SaasHelpdesk.GrainProxies"), AssemblyBuilderAccess.Run);
        var module = assembly.DefineDynamicModule("Proxies");
        var attribute = DefineAttribute(module);
        foreach (var name in AssembliesOf(grainInterface, methods))
            assembly.SetCustomAttribute(new CustomAttributeBuilder(attribute, [name]));
        return module;
    }

    private static ConstructorInfo DefineAttribute(ModuleBuilder module)
    {
        var type = module.DefineType(IgnoresAccessChecksTo, TypeAttributes.Public | TypeAttributes.Sealed, typeof(Attribute));
        var constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(string)]);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, typeof(Attribute).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [])!);
        il.Emit(OpCodes.Ret);
        return type.CreateType().GetConstructor([typeof(string)])!;
    }

    private static IEnumerable<string> AssembliesOf(Type grainInterface, IReadOnlyList<MethodInfo> methods) => methods
        .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).Append(method.DeclaringType!))
        .Append(grainInterface)
        .Append(typeof(GrainReference))
        .SelectMany(PartsOf)
        .Select(type => type.Assembly.GetName().Name!)
        .Distinct();

    private static IEnumerable<Type> PartsOf(Type type) => type switch
    {
        { HasElementType: true } => PartsOf(type.GetElementType()!),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(PartsOf).Append(type),
        _ => [type],
    };
}
