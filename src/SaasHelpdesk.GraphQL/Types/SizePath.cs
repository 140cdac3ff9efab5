using System.Collections;
using System.Globalization;
using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>Follows a size argument of a cost, <c>first</c> or <c>input.ids</c>, through types, documents and values.</summary>
internal static class SizePath
{
    /// <summary>The type at the end of the path, or null if there is none.</summary>
    internal static GraphQLType? TypeOf(FieldDefinition field, string path)
    {
        var names = path.Split('.');
        var type = field.FindArgument(names[0])?.Type;
        foreach (var name in names.AsSpan(1))
        {
            type = (type?.NullableType as IInputObjectType)?.FindField(name)?.Type;
        }

        return type;
    }

    /// <summary>Whether values of the type say how many there are: Int, and lists.</summary>
    internal static bool IsSize(GraphQLType type) => ReferenceEquals(type.NullableType, GraphQLTypes.Int) || type.NullableType.Kind == TypeKind.List;

    /// <summary>Follows names through a value that is written in the document, up to a variable.</summary>
    /// <param name="value">The argument's value.</param>
    /// <param name="names">Field names to follow; those behind a variable are left.</param>
    internal static ValueNode? Walk(ValueNode? value, ref ReadOnlySpan<string> names)
    {
        while (names.Length > 0 && value is ObjectValueNode map)
        {
            var name = names[0];
            value = map.Fields.FirstOrDefault(field => field.Name == name)?.Value;
            names = names[1..];
        }

        return value is VariableNode || names.Length == 0 ? value : null;
    }

    /// <summary>The size that a literal stands for, or null.</summary>
    internal static int? SizeOf(ValueNode? literal) => literal switch
    {
        null or NullValueNode => null,
        IntValueNode number => int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size) ? size : null,
        ListValueNode list => list.Items.Count,
        _ => 1, // a list of one, section 3.11
    };

    /// <summary>The size that a coerced value stands for, or null.</summary>
    internal static int? SizeOf(object? value, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            value = (value as InputObject)?.Get<object>(name);
        }

        return value switch
        {
            int size => size,
            ICollection list => list.Count,
            _ => null,
        };
    }
}
