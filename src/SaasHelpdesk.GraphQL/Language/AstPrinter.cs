using System.Text;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Writes syntax elements as text that parses to the same elements, two spaces a level.</summary>
internal sealed partial class AstPrinter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    private AstPrinter()
    {
    }

    internal static string Print(ValueNode value)
    {
        var printer = new AstPrinter();
        printer.Value(value);
        return printer._text.ToString();
    }

    /// <summary>Directives as they follow a name, without the space before them.</summary>
    internal static string Print(IReadOnlyList<DirectiveNode> directives)
    {
        var printer = new AstPrinter();
        printer.Directives(directives);
        return printer._text.ToString().TrimStart();
    }

    internal static string Print(DocumentNode document)
    {
        var printer = new AstPrinter();
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            printer._text.Append(i == 0 ? "" : "\n\n");
            printer.Definition(document.Definitions[i]);
        }

        printer._text.Append('\n');
        return printer._text.ToString();
    }

    private void Definition(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationDefinitionNode operation:
                Operation(operation);
                break;
            case FragmentDefinitionNode fragment:
                Description(fragment.Description);
                _text.Append("fragment ").Append(fragment.Name).Append(" on ").Append(fragment.TypeCondition.Name);
                Directives(fragment.Directives);
                _text.Append(' ');
                SelectionSet(fragment.SelectionSet);
                break;
            case TypeSystemDefinitionNode typeSystem:
                TypeSystem(typeSystem);
                break;
        }
    }

    private void Operation(OperationDefinitionNode operation)
    {
        var isShorthand = operation is { Operation: OperationType.Query, Name: null, Description: null, Variables.Count: 0, Directives.Count: 0 };
        if (!isShorthand)
        {
            Description(operation.Description);
            _text.Append(Keyword(operation.Operation)).Append(operation.Name is null ? "" : " " + operation.Name);
            if (operation.Variables.Count > 0)
            {
                _text.Append('(');
                Separated(operation.Variables, Variable);
                _text.Append(')');
            }

            Directives(operation.Directives);
            _text.Append(' ');
        }

        SelectionSet(operation.SelectionSet);
    }

    private void Variable(VariableDefinitionNode variable)
    {
        if (variable.Description is { } description)
        {
            Quoted(description.Value);
            _text.Append(' ');
        }

        _text.Append('$').Append(variable.Name).Append(": ").Append(variable.Type);
        Default(variable.DefaultValue);
        Directives(variable.Directives);
    }

    private void SelectionSet(SelectionSetNode set)
    {
        _text.Append("{\n");
        _depth++;
        foreach (var selection in set.Selections)
        {
            Indent();
            Selection(selection);
            _text.Append('\n');
        }

        _depth--;
        Indent();
        _text.Append('}');
    }

    private void Selection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                _text.Append(field.Alias is null ? "" : field.Alias + ": ").Append(field.Name);
                Arguments(field.Arguments);
                Directives(field.Directives);
                if (field.SelectionSet is not null)
                {
                    _text.Append(' ');
                    SelectionSet(field.SelectionSet);
                }

                break;
            case FragmentSpreadNode spread:
                _text.Append("...").Append(spread.Name);
                Directives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                _text.Append("...").Append(inline.TypeCondition is null ? "" : " on " + inline.TypeCondition.Name);
                Directives(inline.Directives);
                _text.Append(' ');
                SelectionSet(inline.SelectionSet);
                break;
        }
    }

    private void Arguments(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count > 0)
        {
            _text.Append('(');
            Separated(arguments, argument =>
            {
                _text.Append(argument.Name).Append(": ");
                Value(argument.Value);
            });
            _text.Append(')');
        }
    }

    private void Directives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(" @").Append(directive.Name);
            Arguments(directive.Arguments);
        }
    }

    private void Description(StringValueNode? description)
    {
        if (description is not null)
        {
            Value(description);
            _text.Append('\n');
            Indent();
        }
    }

    private void Default(ValueNode? value)
    {
        if (value is not null)
        {
            _text.Append(" = ");
            Value(value);
        }
    }

    private void Indent() => _text.Append(' ', _depth * 2);

    private void Separated<T>(IReadOnlyList<T> items, Action<T> print, string separator = ", ")
    {
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i == 0 ? "" : separator);
            print(items[i]);
        }
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
