using System.Text;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>Values and type references, sections 2.10 to 2.12.</summary>
internal ref partial struct Parser
{
    private ValueNode ParseValue(bool isConst)
    {
        var start = _lexer.Location;
        switch (_lexer.Kind)
        {
            case TokenKind.BracketOpen:
                return ParseList(isConst);
            case TokenKind.BraceOpen:
                return ParseObject(isConst);
            case TokenKind.Int:
                return new IntValueNode(TakeText(), start);
            case TokenKind.Float:
                return new FloatValueNode(TakeText(), start);
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar:
                Advance();
                if (isConst)
                {
                    throw new GraphQLSyntaxException(
                        _lexer.Kind == TokenKind.Name
                            ? $"Unexpected variable \"${Encoding.UTF8.GetString(_lexer.Text)}\" in constant value."
                            : "Unexpected \"$\".",
                        start);
                }

                return new VariableNode(ParseName(), start);
            default:
                throw Unexpected();
        }
    }

    private ValueNode ParseNamedValue()
    {
        var start = _lexer.Location;
        return ParseName() switch
        {
            "true" => new BooleanValueNode(true, start),
            "false" => new BooleanValueNode(false, start),
            "null" => new NullValueNode(start),
            var name => new EnumValueNode(name, start),
        };
    }

    private StringValueNode ParseString()
    {
        var node = new StringValueNode(
            StringValue.Read(_lexer.Text, _lexer.Kind), _lexer.Kind == TokenKind.BlockString, _lexer.Location);
        Advance();
        return node;
    }

    private StringValueNode? ParseDescription() =>
        _lexer.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private ListValueNode ParseList(bool isConst)
    {
        Enter();
        var start = _lexer.Location;
        Advance();
        var items = new List<ValueNode>();
        while (!Skip(TokenKind.BracketClose))
        {
            items.Add(ParseValue(isConst));
        }

        Leave();
        return new ListValueNode([.. items], start);
    }

    private ObjectValueNode ParseObject(bool isConst)
    {
        Enter();
        var start = _lexer.Location;
        Advance();
        var fields = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceClose))
        {
            var fieldStart = _lexer.Location;
            var name = ParseName();
            Expect(TokenKind.Colon);
            fields.Add(new ObjectFieldNode(name, ParseValue(isConst), fieldStart));
        }

        Leave();
        return new ObjectValueNode([.. fields], start);
    }

    private TypeNode ParseType()
    {
        var start = _lexer.Location;
        TypeNode type;
        if (_lexer.Kind == TokenKind.BracketOpen)
        {
            Enter();
            Advance();
            type = new ListTypeNode(ParseType(), start);
            Expect(TokenKind.BracketClose);
            Leave();
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, start) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = _lexer.Location;
        return new NamedTypeNode(ParseName(), start);
    }

    private string TakeText()
    {
        var text = Encoding.UTF8.GetString(_lexer.Text);
        Advance();
        return text;
    }
}
