using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using SaasHelpdesk.GrainRuntime.Activations;

namespace SaasHelpdesk.GrainRuntime.Proxies;

/// <summary>
/// Generates the proxy of a grain interface, once a process. For every method a struct that holds the arguments, and a proxy
/// method that fills it and hands it to <see cref="GrainReference.Call"/>; all logic is in C#.
/// </summary>
internal static partial class GrainProxyFactory
{
    private static readonly ConcurrentDictionary<Type, Func<GrainClass, string, GrainReference>> Constructors = new();
    private static readonly Lock Gate = new();

    /// <summary>Creates references to grains of an interface.</summary>
    /// <exception cref="ArgumentException">The interface is not one that a grain may have.</exception>
    public static Func<GrainClass, string, GrainReference> ConstructorOf(Type grainInterface)
    {
        if (Constructors.TryGetValue(grainInterface, out var constructor))
            return constructor;

        lock (Gate)
            return Constructors.GetOrAdd(grainInterface, Generate);
    }

    private static Func<GrainClass, string, GrainReference> Generate(Type grainInterface)
    {
        var methods = GrainInterfaceRules.MethodsOf(grainInterface);
        var module = DefineModule(grainInterface, methods);
        var proxy = module.DefineType($"{grainInterface.Name}Proxy", TypeAttributes.Public | TypeAttributes.Sealed, typeof(GrainReference), [grainInterface]);
        DefineConstructor(proxy);
        for (var index = 0; index < methods.Count; index++)
        {
            var method = methods[index];
            var request = DefineRequest(module, $"{grainInterface.Name}.{method.Name}{index}", method);
            typeof(GrainMethodOf<>).MakeGenericType(request).GetField(nameof(GrainMethodOf<>.Value))!.SetValue(null, new GrainMethod(method));
            DefineMethod(proxy, method, request);
        }

        return proxy.CreateType().GetMethod("Create")!.CreateDelegate<Func<GrainClass, string, GrainReference>>();
    }

    private static void DefineConstructor(TypeBuilder proxy)
    {
        Type[] parameters = [typeof(GrainClass), typeof(string)];
        var constructor = proxy.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, parameters);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Call, typeof(GrainReference).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Single());
        il.Emit(OpCodes.Ret);

        il = proxy.DefineMethod("Create", MethodAttributes.Public | MethodAttributes.Static, typeof(GrainReference), parameters).GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Ret);
    }

    private static void DefineMethod(TypeBuilder proxy, MethodInfo method, Type request)
    {
        var parameters = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterType);
        var builder = proxy.DefineMethod(
            $"{method.DeclaringType!.FullName}.{method.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            method.ReturnType,
            parameters);
        var il = builder.GetILGenerator();
        var local = il.DeclareLocal(request);
        for (var index = 0; index < parameters.Length; index++)
        {
            il.Emit(OpCodes.Ldloca, local);
            il.Emit(OpCodes.Ldarg, index + 1);
            il.Emit(OpCodes.Stfld, request.GetField(ArgumentName(index))!);
        }

        var result = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : typeof(VoidResult);
        var call = typeof(GrainReference).GetMethod(nameof(GrainReference.Call), BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!;
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldloca, local);
        il.Emit(OpCodes.Call, call.MakeGenericMethod(request, result));
        if (method.ReturnType.IsGenericType)
            il.Emit(OpCodes.Castclass, typeof(Task<>).MakeGenericType(result));
        if (method.ReturnType.IsValueType)
            il.Emit(OpCodes.Newobj, method.ReturnType.GetConstructor([TaskTypeOf(method.ReturnType)])!);
        il.Emit(OpCodes.Ret);
        proxy.DefineMethodOverride(builder, method);
    }

    private static Type TaskTypeOf(Type returnType) =>
        returnType.IsGenericType ? typeof(Task<>).MakeGenericType(returnType.GetGenericArguments()) : typeof(Task);

    private static string ArgumentName(int index) => $"argument{index}";
}
