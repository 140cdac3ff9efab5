using System.Text;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Language;

/// <summary>
/// Recursive descent over the grammar of appendix C. Depth and number of tokens are bounded by <see cref="ParseOptions"/>,
/// so that the recursion fits any stack.
/// </summary>
internal ref partial struct Parser
{
    private readonly ParseOptions _options;
    private Lexer _lexer;
    private int _tokens;
    private int _depth;

    private Parser(ReadOnlySpan<byte> source, ParseOptions options)
    {
        _lexer = Lexer.Create(source);
        _options = options;
    }

    /// <summary>Reads a document of executable and type system definitions.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not a document or exceeds a bound.</exception>
    internal static DocumentNode ParseDocument(ReadOnlySpan<byte> source, ParseOptions? options = null)
    {
        var parser = new Parser(source, options ?? ParseOptions.Default);
        parser.Advance();
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(parser.ParseDefinition());
        }
        while (parser._lexer.Kind != TokenKind.EndOfFile);

        return new DocumentNode(definitions, parser._tokens);
    }

    internal static DocumentNode ParseDocument(string source, ParseOptions? options = null) =>
        ParseDocument(Encoding.UTF8.GetBytes(source), options);

    /// <summary>Reads a single constant value, such as the default of an argument.</summary>
    internal static ValueNode ParseConstValue(string source)
    {
        var parser = new Parser(Encoding.UTF8.GetBytes(source), ParseOptions.Default);
        parser.Advance();
        var value = parser.ParseValue(isConst: true);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    /// <summary>Reads a list of constant directives, such as those of a type system definition.</summary>
    internal static IReadOnlyList<DirectiveNode> ParseConstDirectives(string source)
    {
        var parser = new Parser(Encoding.UTF8.GetBytes(source), ParseOptions.Default);
        parser.Advance();
        var directives = parser.ParseDirectives(isConst: true);
        parser.Expect(TokenKind.EndOfFile);
        return directives;
    }

    private DefinitionNode ParseDefinition()
    {
        if (_lexer.Kind == TokenKind.BraceOpen)
        {
            var location = _lexer.Location;
            return new OperationDefinitionNode(null, OperationType.Query, null, [], [], ParseSelectionSet(), location);
        }

        var start = _lexer.Location;
        var description = ParseDescription();
        if (_lexer.Kind != TokenKind.Name)
        {
            throw _lexer.Kind == TokenKind.BraceOpen ? Misplaced(description) : Unexpected();
        }

        return _lexer.Text switch
        {
            var name when name.SequenceEqual("query"u8) => ParseOperation(description, OperationType.Query, start),
            var name when name.SequenceEqual("mutation"u8) => ParseOperation(description, OperationType.Mutation, start),
            var name when name.SequenceEqual("subscription"u8) => ParseOperation(description, OperationType.Subscription, start),
            var name when name.SequenceEqual("fragment"u8) => ParseFragmentDefinition(description, start),
            _ => ParseTypeSystemDefinition(description, start),
        };
    }

    private void Advance()
    {
        _lexer.Next();
        if (_lexer.Kind != TokenKind.EndOfFile && ++_tokens > _options.MaxTokens)
        {
            throw new GraphQLSyntaxException(
                $"Document contains more than {_options.MaxTokens} tokens. Parsing aborted.", _lexer.Location, ErrorCodes.LimitExceeded);
        }
    }

    private void Enter()
    {
        if (++_depth > _options.MaxDepth)
        {
            throw new GraphQLSyntaxException(
                $"Document is nested deeper than {_options.MaxDepth} levels. Parsing aborted.", _lexer.Location, ErrorCodes.LimitExceeded);
        }
    }

    private void Leave() => _depth--;

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            throw new GraphQLSyntaxException($"Expected {TokenKinds.Describe(kind)}, found {_lexer.Describe()}.", _lexer.Location);
        }
    }

    private readonly bool AtKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!AtKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw new GraphQLSyntaxException(
                $"Expected \"{Encoding.UTF8.GetString(keyword)}\", found {_lexer.Describe()}.", _lexer.Location);
        }
    }

    private string ParseName()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw new GraphQLSyntaxException($"Expected Name, found {_lexer.Describe()}.", _lexer.Location);
        }

        var name = Encoding.UTF8.GetString(_lexer.Text);
        Advance();
        return name;
    }

    /// <summary>What follows a description and cannot be described puts the description in question.</summary>
    private readonly GraphQLSyntaxException Misplaced(StringValueNode? description) => description is null
        ? Unexpected()
        : new GraphQLSyntaxException("Unexpected description, only GraphQL definitions support descriptions.", description.Location);

    private readonly GraphQLSyntaxException Unexpected() => new($"Unexpected {_lexer.Describe()}.", _lexer.Location);
}
