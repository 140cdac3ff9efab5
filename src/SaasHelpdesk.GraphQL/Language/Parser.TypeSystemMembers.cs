using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Fields, arguments and enum values of type system definitions, sections 3.6 to 3.10.</summary>
internal ref partial struct Parser
{
    private List<FieldDefinitionNode> ParseFieldDefinitions()
    {
        var fields = new List<FieldDefinitionNode>();
        if (!Skip(TokenKind.BraceOpen))
        {
            return fields;
        }

        do
        {
            var start = _lexer.Location;
            var description = ParseDescription();
            var name = ParseName();
            var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
            Expect(TokenKind.Colon);
            var type = ParseType();
            fields.Add(new FieldDefinitionNode(description, name, arguments, type, ParseDirectives(isConst: true), start));
        }
        while (!Skip(TokenKind.BraceClose));

        return fields;
    }

    private List<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        var values = new List<InputValueDefinitionNode>();
        if (!Skip(open))
        {
            return values;
        }

        do
        {
            var start = _lexer.Location;
            var description = ParseDescription();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseType();
            var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConst: true) : null;
            values.Add(new InputValueDefinitionNode(description, name, type, defaultValue, ParseDirectives(isConst: true), start));
        }
        while (!Skip(close));

        return values;
    }

    private List<EnumValueDefinitionNode> ParseEnumValues()
    {
        var values = new List<EnumValueDefinitionNode>();
        if (!Skip(TokenKind.BraceOpen))
        {
            return values;
        }

        do
        {
            var start = _lexer.Location;
            var description = ParseDescription();
            if (AtKeyword("true"u8) || AtKeyword("false"u8) || AtKeyword("null"u8))
            {
                throw new GraphQLSyntaxException($"{_lexer.Describe()} is reserved and cannot be used for an enum value.", start);
            }

            var name = ParseName();
            values.Add(new EnumValueDefinitionNode(description, name, ParseDirectives(isConst: true), start));
        }
        while (!Skip(TokenKind.BraceClose));

        return values;
    }
}
