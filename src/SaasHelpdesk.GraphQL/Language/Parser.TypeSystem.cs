using System.Text;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Type system definitions and extensions, section 3.</summary>
internal ref partial struct Parser
{
    private TypeSystemDefinitionNode ParseTypeSystemDefinition(StringValueNode? description, Location start)
    {
        var extends = AtKeyword("extend"u8);
        if (extends)
        {
            if (description is not null)
            {
                throw Misplaced(description);
            }

            Advance();
        }

        if (_lexer.Kind != TokenKind.Name)
        {
            throw Unexpected();
        }

        switch (Encoding.UTF8.GetString(_lexer.Text))
        {
            case "schema": return ParseSchema(description, extends, start);
            case "scalar": return ParseScalar(description, extends, start);
            case "type": return ParseComposite(description, isInterface: false, extends, start);
            case "interface": return ParseComposite(description, isInterface: true, extends, start);
            case "union": return ParseUnion(description, extends, start);
            case "enum": return ParseEnum(description, extends, start);
            case "input": return ParseInputObject(description, extends, start);
            case "directive" when !extends: return ParseDirectiveDefinition(description, start);
            default: throw extends ? Unexpected() : Misplaced(description);
        }
    }

    private SchemaDefinitionNode ParseSchema(StringValueNode? description, bool extends, Location start)
    {
        Advance();
        var directives = ParseDirectives(isConst: true);
        var operations = new List<RootOperationTypeNode>();
        if (!extends || _lexer.Kind == TokenKind.BraceOpen)
        {
            Expect(TokenKind.BraceOpen);
            do
            {
                var location = _lexer.Location;
                var operation = ParseOperationType();
                Expect(TokenKind.Colon);
                operations.Add(new RootOperationTypeNode(operation, ParseNamedType(), location));
            }
            while (!Skip(TokenKind.BraceClose));
        }

        RefuseEmptyExtension(extends, directives.Length + operations.Count);
        return new SchemaDefinitionNode(description, directives, operations, extends, start);
    }

    private OperationType ParseOperationType()
    {
        var operation = AtKeyword("query"u8) ? OperationType.Query
            : AtKeyword("mutation"u8) ? OperationType.Mutation
            : AtKeyword("subscription"u8) ? OperationType.Subscription
            : throw Unexpected();
        Advance();
        return operation;
    }

    private ScalarTypeDefinitionNode ParseScalar(StringValueNode? description, bool extends, Location start)
    {
        Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        RefuseEmptyExtension(extends, directives.Length);
        return new ScalarTypeDefinitionNode(description, name, directives, extends, start);
    }

    private CompositeTypeDefinitionNode ParseComposite(StringValueNode? description, bool isInterface, bool extends, Location start)
    {
        Advance();
        var name = ParseName();
        var interfaces = SkipKeyword("implements"u8) ? ParseNamedTypes(TokenKind.Ampersand) : [];
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldDefinitions();
        RefuseEmptyExtension(extends, interfaces.Count + directives.Length + fields.Count);
        return new CompositeTypeDefinitionNode(description, isInterface, name, interfaces, directives, fields, extends, start);
    }

    private UnionTypeDefinitionNode ParseUnion(StringValueNode? description, bool extends, Location start)
    {
        Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var members = Skip(TokenKind.Equal) ? ParseNamedTypes(TokenKind.Pipe) : [];
        RefuseEmptyExtension(extends, directives.Length + members.Count);
        return new UnionTypeDefinitionNode(description, name, directives, members, extends, start);
    }

    private EnumTypeDefinitionNode ParseEnum(StringValueNode? description, bool extends, Location start)
    {
        Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = ParseEnumValues();
        RefuseEmptyExtension(extends, directives.Length + values.Count);
        return new EnumTypeDefinitionNode(description, name, directives, values, extends, start);
    }

    private InputObjectTypeDefinitionNode ParseInputObject(StringValueNode? description, bool extends, Location start)
    {
        Advance();
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputValues(TokenKind.BraceOpen, TokenKind.BraceClose);
        RefuseEmptyExtension(extends, directives.Length + fields.Count);
        return new InputObjectTypeDefinitionNode(description, name, directives, fields, extends, start);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(StringValueNode? description, Location start)
    {
        Advance();
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
        var repeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = new List<string>();
        Skip(TokenKind.Pipe);
        do
        {
            if (_lexer.Kind == TokenKind.Name && !DirectiveLocations.IsLocation(Encoding.UTF8.GetString(_lexer.Text)))
            {
                throw Unexpected();
            }

            locations.Add(ParseName());
        }
        while (Skip(TokenKind.Pipe));

        return new DirectiveDefinitionNode(description, name, arguments, repeatable, locations, start);
    }

    private List<NamedTypeNode> ParseNamedTypes(TokenKind separator)
    {
        Skip(separator);
        var types = new List<NamedTypeNode>();
        do
        {
            types.Add(ParseNamedType());
        }
        while (Skip(separator));

        return types;
    }

    private readonly void RefuseEmptyExtension(bool extends, int parts)
    {
        if (extends && parts == 0)
        {
            throw Unexpected();
        }
    }
}
