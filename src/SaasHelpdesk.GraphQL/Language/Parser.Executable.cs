using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Operations, selections and fragments, sections 2.4 to 2.9.</summary>
internal ref partial struct Parser
{
    private OperationDefinitionNode ParseOperation(StringValueNode? description, OperationType operation, Location start)
    {
        Advance();
        var name = _lexer.Kind == TokenKind.Name ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConst: false);
        return new OperationDefinitionNode(description, operation, name, variables, directives, ParseSelectionSet(), start);
    }

    private FragmentDefinitionNode ParseFragmentDefinition(StringValueNode? description, Location start)
    {
        Advance();
        if (AtKeyword("on"u8))
        {
            throw Unexpected();
        }

        var name = ParseName();
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConst: false);
        return new FragmentDefinitionNode(description, name, typeCondition, directives, ParseSelectionSet(), start);
    }

    private VariableDefinitionNode[] ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.ParenOpen))
        {
            return [];
        }

        var variables = new List<VariableDefinitionNode>();
        do
        {
            var start = _lexer.Location;
            var description = ParseDescription();
            Expect(TokenKind.Dollar);
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseType();
            var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConst: true) : null;
            variables.Add(new VariableDefinitionNode(description, name, type, defaultValue, ParseDirectives(isConst: true), start));
        }
        while (!Skip(TokenKind.ParenClose));

        return [.. variables];
    }

    private SelectionSetNode ParseSelectionSet()
    {
        Enter();
        var start = _lexer.Location;
        Expect(TokenKind.BraceOpen);
        var selections = new List<SelectionNode>();
        do
        {
            selections.Add(_lexer.Kind == TokenKind.Spread ? ParseFragment() : ParseField());
        }
        while (!Skip(TokenKind.BraceClose));

        Leave();
        return new SelectionSetNode([.. selections], start);
    }

    private FieldNode ParseField()
    {
        var start = _lexer.Location;
        var name = ParseName();
        string? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        var selectionSet = _lexer.Kind == TokenKind.BraceOpen ? ParseSelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selectionSet, start);
    }

    private SelectionNode ParseFragment()
    {
        var start = _lexer.Location;
        Expect(TokenKind.Spread);
        var hasCondition = SkipKeyword("on"u8);
        if (!hasCondition && _lexer.Kind == TokenKind.Name)
        {
            return new FragmentSpreadNode(ParseName(), ParseDirectives(isConst: false), start);
        }

        var typeCondition = hasCondition ? ParseNamedType() : null;
        return new InlineFragmentNode(typeCondition, ParseDirectives(isConst: false), ParseSelectionSet(), start);
    }

    private ArgumentNode[] ParseArguments(bool isConst)
    {
        if (!Skip(TokenKind.ParenOpen))
        {
            return [];
        }

        var arguments = new List<ArgumentNode>();
        do
        {
            var start = _lexer.Location;
            var name = ParseName();
            Expect(TokenKind.Colon);
            arguments.Add(new ArgumentNode(name, ParseValue(isConst), start));
        }
        while (!Skip(TokenKind.ParenClose));

        return [.. arguments];
    }

    private DirectiveNode[] ParseDirectives(bool isConst)
    {
        if (_lexer.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        do
        {
            var start = _lexer.Location;
            Advance();
            directives.Add(new DirectiveNode(ParseName(), ParseArguments(isConst), start));
        }
        while (_lexer.Kind == TokenKind.At);

        return [.. directives];
    }
}
