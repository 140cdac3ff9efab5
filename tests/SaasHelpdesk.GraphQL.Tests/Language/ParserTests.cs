using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Tests.Language;

/// <summary>Sections 2.2 to 2.13 and chapter 3: the grammar.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("{ field }")]
    [InlineData("query { field }")]
    [InlineData("query Named($a: Int, $b: [String!]! = [\"x\"] @d, \"described\" $c: I) @d(a: 1) { field }")]
    [InlineData("mutation { a } subscription S { b } query Q { c }")]
    [InlineData("\"described\" query Q { a } \"\"\"also\"\"\" fragment F on T { a }")]
    [InlineData("{ alias: field(a: 1, b: $v) @skip(if: true) @include(if: $b) { nested } }")]
    [InlineData("{ ...F @d ... on T @d { a } ... @d { b } ... { c } }")]
    [InlineData("fragment F on T @d { a }")]
    [InlineData("{ f(a: 1, b: 1.5, c: \"s\", d: true, e: null, f: ENUM, g: [1, [$v]], h: {a: {b: $v}}, i: [], j: {}) }")]
    [InlineData("{ on true false null query mutation subscription fragment type }")]
    [InlineData("fragment fragment on on { on }")]
    [InlineData("query query { query: query }")]
    [InlineData("{ f(on: on, type: type, enumLike: trueish) }")]
    [InlineData("schema { query: Q mutation: M } extend schema @d extend schema { subscription: S }")]
    [InlineData("\"described\" schema @d { query: Q }")]
    [InlineData("scalar S @specifiedBy(url: \"x\") extend scalar S @d")]
    [InlineData("type T implements A & B @d { \"f\" f(\"a\" a: Int = 1 @d, b: [S!]!): T! @deprecated } type Empty extend type T implements C extend type T @d extend type T { g: Int }")]
    [InlineData("type T implements & A & B { f: Int }")]
    [InlineData("interface I implements A & B @d { f: Int } extend interface I implements C extend interface I { g: Int }")]
    [InlineData("union U @d = A | B union V = | A | B union W extend union U = C extend union U @d")]
    [InlineData("enum E @d { \"a\" A @deprecated B on query } enum Empty extend enum E { C } extend enum E @d")]
    [InlineData("input I @oneOf { \"a\" a: Int = 1 @d b: [I!] } input Empty extend input I { c: Int } extend input I @d")]
    [InlineData("directive @d(\"a\" a: Int = 1 @x) repeatable on | FIELD | QUERY directive @e on OBJECT")]
    public void ParseDocument_should_accept_what_the_grammar_allows_and_print_it_stably(string source)
    {
        var printed = AstPrinter.Print(Parser.ParseDocument(source));
        Assert.Equal(printed, AstPrinter.Print(Parser.ParseDocument(printed)));
    }

    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{ }", "Expected Name, found \"}\".", 1, 3)]
    [InlineData("{ a: }", "Expected Name, found \"}\".", 1, 6)]
    [InlineData("{ f( }", "Expected Name, found \"}\".", 1, 6)]
    [InlineData("{ f() }", "Expected Name, found \")\".", 1, 5)]
    [InlineData("{ f(a) }", "Expected \":\", found \")\".", 1, 6)]
    [InlineData("{ f(a: $) }", "Expected Name, found \")\".", 1, 9)]
    [InlineData("query () { a }", "Expected \"$\", found \")\".", 1, 8)]
    [InlineData("query ($a: Int = $b) { a }", "Unexpected variable \"$b\" in constant value.", 1, 18)]
    [InlineData("query ($a: Int @d(x: $b)) { a }", "Unexpected variable \"$b\" in constant value.", 1, 22)]
    [InlineData("query ($a: Int!!) { a }", "Expected \"$\", found \"!\".", 1, 16)]
    [InlineData("query ($a: [Int) { a }", "Expected \"]\", found \")\".", 1, 16)]
    [InlineData("fragment on on T { a }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("fragment F { a }", "Expected \"on\", found \"{\".", 1, 12)]
    [InlineData("{ ...on }", "Expected Name, found \"}\".", 1, 9)]
    [InlineData("notAnOperation Foo { field }", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("...", "Unexpected \"...\".", 1, 1)]
    [InlineData("{ f } }", "Unexpected \"}\".", 1, 7)]
    [InlineData("\"described\" { a }", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("extend type T", "Unexpected <EOF>.", 1, 14)]
    [InlineData("\"described\" extend type T { a: Int }", "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("extend directive @d on FIELD", "Unexpected Name \"directive\".", 1, 8)]
    [InlineData("enum E { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("directive @d on NOWHERE", "Unexpected Name \"NOWHERE\".", 1, 17)]
    [InlineData("type T implements A, B { f: Int }", "Unexpected Name \"B\".", 1, 22)]
    [InlineData("union U = | ", "Expected Name, found <EOF>.", 1, 13)]
    [InlineData("schema { }", "Unexpected \"}\".", 1, 10)]
    public void ParseDocument_should_say_what_is_wrong_and_where(string source, string message, int line, int column)
    {
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument(source));
        Assert.Equal("Syntax Error: " + message, exception.Message);
        Assert.Equal(new Location(line, column), exception.Location);
    }

    [Fact]
    public void ParseDocument_should_keep_aliases_arguments_and_positions()
    {
        var document = Parser.ParseDocument("query Q {\n  a: b(c: 1) { d }\n}");

        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        var field = Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal(("Q", "a", "b", "a"), (operation.Name, field.Alias, field.Name, field.ResponseName));
        Assert.Equal("c", Assert.Single(field.Arguments).Name);
        Assert.Equal(new Location(2, 3), field.Location);
        Assert.Equal(new Location(2, 14), field.SelectionSet!.Location);
    }

    [Theory]
    [InlineData("{", "a{")]
    [InlineData("{ f(a: ", "[")]
    [InlineData("{ f(a: ", "{b:")]
    [InlineData("query ($v: ", "[")]
    [InlineData("", "{a ")]
    public void ParseDocument_should_refuse_deep_nesting_without_using_the_stack(string start, string repeated)
    {
        var exception = Assert.Throws<GraphQLSyntaxException>(
            () => Parser.ParseDocument(start + string.Concat(Enumerable.Repeat(repeated, 100_000)), new ParseOptions(MaxTokens: int.MaxValue)));
        Assert.Equal(ErrorCodes.LimitExceeded, exception.Code);
    }

    [Fact]
    public void ParseDocument_should_count_tokens()
    {
        Assert.Equal(6, Parser.ParseDocument("{ a b c d }", new ParseOptions(MaxTokens: 6)).TokenCount);
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseDocument("{ a b c d }", new ParseOptions(MaxTokens: 5)));
        Assert.Equal(("Syntax Error: Document contains more than 5 tokens. Parsing aborted.", ErrorCodes.LimitExceeded), (exception.Message, exception.Code));
    }
}
