using SaasHelpdesk.GraphQL.Language.Ast;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.GraphQL.Types.Scalars;

namespace SaasHelpdesk.GraphQL.Types.Syntax;

/// <summary>Named types and what is in them.</summary>
internal sealed partial class SchemaAssembly
{
    private void Declare(TypeParts parts)
    {
        var name = parts.Definition.Name;
        var description = parts.Definition.Description?.Value;
        GraphQLType type = parts.Definition switch
        {
            CompositeTypeDefinitionNode { IsInterface: true } => WithResolver(new InterfaceType<object>(name, description)),
            CompositeTypeDefinitionNode => new ObjectType<object>(name, description),
            UnionTypeDefinitionNode => WithResolver(new UnionType<object>(name, description)),
            EnumTypeDefinitionNode => new EnumType<string>(name, description),
            InputObjectTypeDefinitionNode => new InputObjectType<InputObject>(name, description, static input => input),
            _ => new CustomScalarType<object>(name, description, Url(parts), AnyScalar.Write, AnyScalar.TryRead),
        };
        _types.Add(name, type);
        _declared.Add(type);
    }

    private void Fill(TypeParts parts)
    {
        var type = _types[parts.Definition.Name];
        type.Add(Custom(parts.Directives, EnumNames.ToUpperCase(type.Kind.ToString()), type.Name!));
        switch (type)
        {
            case ObjectType<object> composite:
                Interfaces(parts).ForEach(implemented => composite.Implements(implemented));
                Fields(parts, composite.Name!, composite, _runtime.Field);
                break;
            case InterfaceType<object> composite:
                Interfaces(parts).ForEach(implemented => composite.Implements(implemented));
                Fields(parts, composite.Name!, composite, SchemaRuntime.None.Field);
                break;
            case UnionType<object> union:
                foreach (var node in parts.All((UnionTypeDefinitionNode part) => part.Members))
                {
                    Member(union, node);
                }

                break;
            case EnumType<string> values:
                foreach (var node in Unique(parts.All((EnumTypeDefinitionNode part) => part.Values), node => node.Name, $"Enum value \"{type.Name}."))
                {
                    values.Add(EnumValue(node, $"{type.Name}.{node.Name}"), node.Name);
                }

                break;
            case InputObjectType<InputObject> input:
                foreach (var node in Unique(parts.All((InputObjectTypeDefinitionNode part) => part.Fields), node => node.Name, $"Field \"{type.Name}."))
                {
                    Value(node, "INPUT_FIELD_DEFINITION", $"{type.Name}.{node.Name}", input.Add);
                }

                if (parts.Directives.Any(directive => directive.Name == SpecifiedDirectives.OneOf.Name))
                {
                    input.OneOf();
                }

                break;
        }
    }

    private List<InterfaceType<object>> Interfaces(TypeParts parts)
    {
        var interfaces = new List<InterfaceType<object>>();
        foreach (var node in parts.All((CompositeTypeDefinitionNode part) => part.Interfaces))
        {
            switch (FindType(node))
            {
                case InterfaceType<object> type:
                    interfaces.Add(type);
                    break;
                case not null:
                    Fault($"Type {parts.Definition.Name} must only implement Interface types, it cannot implement {node.Name}.", node);
                    break;
            }
        }

        return interfaces;
    }

    private void Fields(
        TypeParts parts, string owner, FieldsType<object> type, Func<string, string, GraphQLType, string?, FieldDefinition> make)
    {
        foreach (var node in Unique(parts.All((CompositeTypeDefinitionNode part) => part.Fields), node => node.Name, $"Field \"{owner}."))
        {
            var coordinate = $"{owner}.{node.Name}";
            if (ToType(node.Type) is not { } fieldType)
            {
                continue;
            }

            var field = type.AddField(make(owner, node.Name, fieldType, node.Description?.Value));
            field.Add(Custom(node.Directives, "FIELD_DEFINITION", coordinate));
            if (Reason(node.Directives) is { } reason)
            {
                field.Deprecated(reason);
            }

            foreach (var argument in Unique(node.Arguments, argument => argument.Name, $"Argument \"{coordinate}."))
            {
                Value(argument, "ARGUMENT_DEFINITION", $"{coordinate}({argument.Name}:)", value => field.Add(value));
            }
        }
    }

    private void Member(UnionType<object> union, NamedTypeNode node)
    {
        switch (FindType(node))
        {
            case ObjectType<object> type:
                union.Member(type);
                break;
            case not null:
                Fault($"Union type {union.Name} can only include Object types, it cannot include {node.Name}.", node);
                break;
        }
    }

    private EnumValueDefinition EnumValue(EnumValueDefinitionNode node, string coordinate) =>
        new(node.Name, node.Description?.Value, Reason(node.Directives)) { Directives = Custom(node.Directives, "ENUM_VALUE", coordinate) };

    private void Value(InputValueDefinitionNode node, string location, string coordinate, Action<InputValueDefinition> add)
    {
        var directives = Custom(node.Directives, location, coordinate);
        if (ToType(node.Type) is { } type)
        {
            add(new InputValueDefinition(node.Name, type, node.Description?.Value, node.DefaultValue)
            {
                DeprecationReason = Reason(node.Directives),
                Directives = directives,
            });
        }
    }

    private InterfaceType<object> WithResolver(InterfaceType<object> type) =>
        _runtime.TypeName is { } name ? type.ResolveType(value => _types.GetValueOrDefault(name(value))) : type;

    private UnionType<object> WithResolver(UnionType<object> type) =>
        _runtime.TypeName is { } name ? type.ResolveType(value => _types.GetValueOrDefault(name(value))) : type;
}
