using System.Reflection;
using System.Text;

namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>The public types of the grains' contracts: interfaces with their methods, messages with their properties.</summary>
internal static class GrainContracts
{
    private const string Namespace = "SaasHelpdesk.Grains.Contracts";
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The grain interfaces.</summary>
    public static IEnumerable<Type> Interfaces => Types.Where(type => type.IsInterface);

    private static IEnumerable<Type> Types =>
        from type in ProductAssembly.All["SaasHelpdesk.Grains"].Types
        where type.IsVisible && !IsStatic(type) && $"{type.Namespace}.".StartsWith(Namespace + ".", StringComparison.Ordinal)
        orderby !type.IsInterface, type.FullName
        select type;

    /// <summary>All contracts as text, in an order that does not depend on the sources'.</summary>
    public static string Print()
    {
        var text = new StringBuilder();
        foreach (var type in Types)
        {
            text.Append(Head(type)).Append('\n');
            foreach (var line in Members(type))
                text.Append("  ").Append(line).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsAbstract: true } => "abstract class",
            _ => "class",
        };
        var bases = type.GetInterfaces()
            .Where(parent => parent.Namespace!.StartsWith("SaasHelpdesk", StringComparison.Ordinal))
            .Prepend(type.BaseType)
            .Where(parent => parent is not null && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            .Select(parent => TypeText.Of(parent!))
            .Order(StringComparer.Ordinal)
            .ToList();
        var folder = type.Namespace!.Length > Namespace.Length ? type.Namespace[(Namespace.Length + 1)..] + "." : "";
        var name = folder + TypeText.Of(type);
        return bases.Count == 0 ? $"{kind} {name}" : $"{kind} {name} : {string.Join(", ", bases)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        var methods = type.IsInterface ? type.GetMethods(Own).Where(method => !method.IsSpecialName).Select(Method) : [];
        var properties = type.GetProperties(Own)
            .Select(property => $"{TypeText.Of(Nullability.Create(property))} {property.Name}");
        return properties.Concat(methods).Order(StringComparer.Ordinal);
    }

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static string Method(MethodInfo method)
    {
        var parameters = method.GetParameters()
            .Select(parameter => $"{TypeText.Of(Nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}");
        return $"{TypeText.Of(Nullability.Create(method.ReturnParameter))} {method.Name}({string.Join(", ", parameters)})";
    }
}
