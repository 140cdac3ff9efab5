using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.GraphQL.Validation;

/// <summary>Directives, arguments and values.</summary>
internal sealed partial class DocumentWalker
{
    private void Walk(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count == 0)
        {
            return;
        }

        foreach (var rule in rules)
        {
            rule.Enter(directives, location);
        }

        foreach (var directive in directives)
        {
            var definition = context.Schema.FindDirective(directive.Name);
            foreach (var rule in rules)
            {
                rule.Enter(directive, definition, location);
            }

            Walk(new ArgumentList($"directive \"@{directive.Name}\"", definition?.Arguments, directive.Arguments, directive.Location));
        }
    }

    private void Walk(ArgumentList arguments)
    {
        foreach (var rule in rules)
        {
            rule.Enter(arguments);
        }

        foreach (var argument in arguments.Nodes)
        {
            var definition = arguments.Find(argument.Name);
            Walk(argument.Value, new ValuePosition(definition?.Type, definition?.DefaultValue is not null));
        }
    }

    private void Walk(ValueNode value, ValuePosition position)
    {
        if (value is not (ListValueNode or VariableNode or NullValueNode))
        {
            position = position with { Type = SingleValueType(position.Type) };
        }

        foreach (var rule in rules)
        {
            rule.Enter(value, position);
        }

        switch (value)
        {
            case ListValueNode list:
                var nullable = position.Type?.NullableType;
                var item = new ValuePosition(nullable?.Kind == TypeKind.List ? nullable.OfType : null);
                foreach (var entry in list.Items)
                {
                    Walk(entry, item);
                }

                break;
            case ObjectValueNode map:
                var type = position.Type?.NullableType as IInputObjectType;
                foreach (var entry in map.Fields)
                {
                    var definition = type?.FindField(entry.Name);
                    Walk(entry.Value, new ValuePosition(definition?.Type, definition?.DefaultValue is not null, type?.IsOneOf == true));
                }

                break;
        }
    }

    /// <summary>A value that is no list stands for a list of one (section 3.11), at any depth.</summary>
    private static GraphQLType? SingleValueType(GraphQLType? type)
    {
        while (type?.NullableType.Kind == TypeKind.List)
        {
            type = type.NullableType.OfType;
        }

        return type;
    }
}
