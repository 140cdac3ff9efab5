using System.Reflection;
using System.Reflection.Emit;

namespace SaasHelpdesk.GrainRuntime.Proxies;

internal static partial class GrainProxyFactory
{
    private static Type DefineRequest(ModuleBuilder module, string name, MethodInfo method)
    {
        var type = module.DefineType(
            name, TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.SequentialLayout, typeof(ValueType), [typeof(IGrainRequest)]);
        var fields = Array.ConvertAll(
            method.GetParameters(),
            parameter => type.DefineField(ArgumentName(parameter.Position), parameter.ParameterType, FieldAttributes.Public));
        DefineInvoke(type, method, fields);
        DefineGetArgument(type, fields);
        return type.CreateType();
    }

    private static void DefineInvoke(TypeBuilder type, MethodInfo method, FieldBuilder[] fields)
    {
        var il = Implement(type, nameof(IGrainRequest.Invoke), typeof(Task), typeof(object));
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Castclass, method.DeclaringType!);
        foreach (var field in fields)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, field);
        }

        il.Emit(OpCodes.Callvirt, method);
        if (method.ReturnType.IsValueType)
        {
            var result = il.DeclareLocal(method.ReturnType);
            il.Emit(OpCodes.Stloc, result);
            il.Emit(OpCodes.Ldloca, result);
            il.Emit(OpCodes.Call, method.ReturnType.GetMethod(nameof(ValueTask.AsTask))!);
        }

        il.Emit(OpCodes.Ret);
    }

    private static void DefineGetArgument(TypeBuilder type, FieldBuilder[] fields)
    {
        var il = Implement(type, nameof(IGrainRequest.GetArgument), typeof(object), typeof(int));
        var cases = Array.ConvertAll(fields, _ => il.DefineLabel());
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Switch, cases);
        il.Emit(OpCodes.Ldstr, "index");
        il.Emit(OpCodes.Newobj, typeof(ArgumentOutOfRangeException).GetConstructor([typeof(string)])!);
        il.Emit(OpCodes.Throw);
        for (var index = 0; index < fields.Length; index++)
        {
            il.MarkLabel(cases[index]);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, fields[index]);
            if (fields[index].FieldType.IsValueType)
                il.Emit(OpCodes.Box, fields[index].FieldType);
            il.Emit(OpCodes.Ret);
        }
    }

    private static ILGenerator Implement(TypeBuilder type, string name, Type returnType, Type parameter)
    {
        var method = type.DefineMethod(
            name,
            MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            returnType,
            [parameter]);
        type.DefineMethodOverride(method, typeof(IGrainRequest).GetMethod(name)!);
        return method.GetILGenerator();
    }
}
