using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.GraphQL.Types;

/// <summary>An argument of a field or directive, or a field of an input object (sections 3.6.1 and 3.10).</summary>
internal sealed class InputValueDefinition(string name, GraphQLType type, string? description, ValueNode? defaultValue)
{
    private object? _coercedDefault;
    private bool _coerced;

    internal string Name { get; } = name;

    internal GraphQLType Type { get; } = type;

    internal string? Description { get; } = description;

    internal ValueNode? DefaultValue { get; } = defaultValue;

    internal string? DeprecationReason { get; init; }

    /// <summary>Directives that the definition carries, without <c>@deprecated</c>.</summary>
    internal IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    /// <summary>Default after input coercion. The schema's validation has asked for it once, so no request meets a fault.</summary>
    internal object? CoercedDefault
    {
        get
        {
            if (!_coerced)
            {
                var coercion = new InputCoercion(Name, variables: null);
                _coercedDefault = coercion.TryCoercePosition(Type, new InputValue(DefaultValue!), out var value)
                    ? value
                    : throw new SchemaException($"Default of \"{Name}\": {coercion.Faults[0].Message}");
                _coerced = true;
            }

            return _coercedDefault;
        }
    }

    /// <summary>IsRequiredArgument: non-null without default.</summary>
    internal bool IsRequired => Type.IsNonNull && DefaultValue is null;
}
