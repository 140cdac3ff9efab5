using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Type system definitions and extensions, section 3.</summary>
internal sealed partial class AstPrinter
{
    private void TypeSystem(TypeSystemDefinitionNode definition)
    {
        Description(definition.Description);
        _text.Append(definition.IsExtension ? "extend " : "");
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                _text.Append("schema");
                Directives(schema.Directives);
                Block(schema.Operations, '{', operation => _text.Append(Keyword(operation.Operation)).Append(": ").Append(operation.Type.Name));
                break;
            case ScalarTypeDefinitionNode scalar:
                Head("scalar", scalar);
                break;
            case CompositeTypeDefinitionNode composite:
                _text.Append(composite.IsInterface ? "interface " : "type ").Append(composite.Name);
                if (composite.Interfaces.Count > 0)
                {
                    _text.Append(" implements ");
                    Separated(composite.Interfaces, type => _text.Append(type.Name), " & ");
                }

                Directives(composite.Directives);
                Block(composite.Fields, '{', Field);
                break;
            case UnionTypeDefinitionNode union:
                Head("union", union);
                _text.Append(union.Members.Count > 0 ? " = " : "");
                Separated(union.Members, type => _text.Append(type.Name), " | ");
                break;
            case EnumTypeDefinitionNode enumType:
                Head("enum", enumType);
                Block(enumType.Values, '{', value =>
                {
                    Description(value.Description);
                    _text.Append(value.Name);
                    Directives(value.Directives);
                });
                break;
            case InputObjectTypeDefinitionNode input:
                Head("input", input);
                Block(input.Fields, '{', InputValue);
                break;
            case DirectiveDefinitionNode directive:
                _text.Append("directive @").Append(directive.Name);
                ArgumentDefinitions(directive.Arguments);
                _text.Append(directive.Repeatable ? " repeatable on " : " on ");
                Separated(directive.Locations, location => _text.Append(location), " | ");
                break;
        }
    }

    private void Head(string keyword, TypeDefinitionNode type)
    {
        _text.Append(keyword).Append(' ').Append(type.Name);
        Directives(type.Directives);
    }

    private void Field(FieldDefinitionNode field)
    {
        Description(field.Description);
        _text.Append(field.Name);
        ArgumentDefinitions(field.Arguments);
        _text.Append(": ").Append(field.Type);
        Directives(field.Directives);
    }

    private void InputValue(InputValueDefinitionNode value)
    {
        Description(value.Description);
        _text.Append(value.Name).Append(": ").Append(value.Type);
        Default(value.DefaultValue);
        Directives(value.Directives);
    }

    private void ArgumentDefinitions(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Any(argument => argument.Description is not null))
        {
            Block(arguments, '(', InputValue);
        }
        else if (arguments.Count > 0)
        {
            _text.Append('(');
            Separated(arguments, InputValue);
            _text.Append(')');
        }
    }

    private void Block<T>(IReadOnlyList<T> items, char open, Action<T> print)
    {
        if (items.Count == 0)
        {
            return;
        }

        _text.Append(open == '{' ? " {\n" : "(\n");
        _depth++;
        foreach (var item in items)
        {
            Indent();
            print(item);
            _text.Append('\n');
        }

        _depth--;
        Indent();
        _text.Append(open == '{' ? '}' : ')');
    }
}
