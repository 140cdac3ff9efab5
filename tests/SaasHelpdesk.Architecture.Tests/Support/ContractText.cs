using System.Reflection;
using System.Text;

namespace SaasHelpdesk.Architecture.Tests.Support;

/// <summary>Types as text for review, in an order that does not depend on the sources'.</summary>
internal sealed class ContractText
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext _nullability = new();
    private readonly StringBuilder _text = new();

    /// <summary>Writes a type with its own members.</summary>
    public void Add(Type type, string? label = null)
    {
        _text.Append(label ?? Kind(type)).Append(' ').Append(TypeText.Of(type));
        var bases = type.GetInterfaces().Prepend(type.BaseType).OfType<Type>()
            .Where(parent => parent.Namespace!.StartsWith("SaasHelpdesk", StringComparison.Ordinal))
            .Select(TypeText.Of)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (bases.Count > 0)
            _text.Append(" : ").AppendJoin(", ", bases);
        _text.Append('\n');
        foreach (var member in Members(type).Order(StringComparer.Ordinal))
            _text.Append("  ").Append(member).Append('\n');
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}")
        : type.GetProperties(Own).Select(Property).Concat(type.IsInterface ? type.GetMethods(Own).Where(method => !method.IsSpecialName).Select(Method) : []);

    private string Property(PropertyInfo property) => $"{TypeText.Of(_nullability.Create(property))} {property.Name}";

    private string Method(MethodInfo method)
    {
        var parameters = method.GetParameters()
            .Select(parameter => $"{TypeText.Of(_nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? " = default" : "")}");
        return $"{TypeText.Of(_nullability.Create(method.ReturnParameter))} {method.Name}({string.Join(", ", parameters)})";
    }
}
