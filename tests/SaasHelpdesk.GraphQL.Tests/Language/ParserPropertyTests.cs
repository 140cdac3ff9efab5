using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SaasHelpdesk.GraphQL.Language;

namespace SaasHelpdesk.GraphQL.Tests.Language;

public sealed class ParserPropertyTests
{
    private static readonly string[] Fragments =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "@", "|", "&", "...", "...on ", "query ", "fragment ", "on ", "type ", "extend ",
        "input ", "enum ", "union ", "directive ", "name", "x ", "1 ", "-0.5e3 ", "\"s\"", "\"\"\"b\n c\"\"\"", "\"", "\"\"\"", "\\u{41}", "\\",
        "true ", "null ", "#c\n", ",", "\n", "\r\n", "\uFEFF", "é", "😀", "repeatable ", "implements ", "schema ", "FIELD ",
    ];

    [Fact]
    public void ParseDocument_should_give_a_document_or_a_position_for_any_bytes() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll<byte[]>(bytes => Outcome(bytes) is not null));

    [Fact]
    public void ParseDocument_should_give_a_document_or_a_position_for_any_sequence_of_tokens() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts)).ToArbitrary(),
            source => Outcome(Encoding.UTF8.GetBytes(source)) is not null));

    [Fact]
    public void Print_should_be_stable_for_any_document() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var printed = AstPrinter.Print(Parser.ParseDocument(new DocumentGenerator(seed).Document()));
                return printed == AstPrinter.Print(Parser.ParseDocument(printed));
            }));

    [Fact]
    public void ParseDocument_should_visit_each_byte_a_bounded_number_of_times()
    {
        // Quadratic work would not come to an end on sources of this size.
        foreach (var part in (string[])["\"\\u{", "\"\"\" \\\"\"\" \n", "# x\n", "...", "\" ", "é", "1.", "\uFEFF", "\r"])
        {
            var source = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length)));
            Assert.NotNull(Outcome(source));
        }
    }

    /// <summary>Twice the text makes twice the tokens and at most little more than twice the memory, whatever is repeated.</summary>
    [Theory]
    [InlineData("{ ", "a ", "}")]
    [InlineData("{ ", "a: b(c: [1, \"x\", {d: $e}]) @f ", "}")]
    [InlineData("{ a(b: \"", "\\u{41}", "\") }")]
    [InlineData("{ a(b: \"\"\"", "  line\n", "\"\"\") }")]
    [InlineData("{ a(b: \"\"\"", " \\\"\"\" ", "\"\"\") }")]
    [InlineData("{ a(b: [", "1 ", "]) }")]
    [InlineData("{ a(b: {", "c: 1 ", "}) }")]
    [InlineData("", "type T @d { a(b: Int = 1): [Int!]! }\n", "")]
    [InlineData("query (", "$a: [Int!]! = [1] @d ", ") { a }")]
    [InlineData("{ a }", " # comment \u00e9\n", "")]
    [InlineData("", "{ a }", "")]
    [InlineData("{ a(b: \"", "\u00e9", "")]
    [InlineData("{ ", "a @b ", "")]
    public void ParseDocument_should_need_memory_in_proportion_to_the_text(string head, string part, string tail)
    {
        _ = Allocated(head, part, tail, 100);
        var (tokens, bytes) = Allocated(head, part, tail, 10_000);
        var (twiceTokens, twiceBytes) = Allocated(head, part, tail, 20_000);

        Assert.InRange(twiceTokens, tokens, (tokens * 2) + 1);
        Assert.InRange(twiceBytes, 0, (bytes * 3) + 10_000);
    }

    private static (int Tokens, long Bytes) Allocated(string head, string part, string tail, int count)
    {
        var source = Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(part, count)) + tail);
        var options = new ParseOptions(int.MaxValue);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tokens = 0;
        try
        {
            tokens = Parser.ParseDocument(source, options).TokenCount;
        }
        catch (GraphQLSyntaxException)
        {
            // As good an answer as a document.
        }

        return (tokens, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>"ok", or the message of a syntax error with a position inside the source.</summary>
    private static string? Outcome(byte[] source)
    {
        try
        {
            Parser.ParseDocument(source);
            return "ok";
        }
        catch (GraphQLSyntaxException exception)
        {
            return exception.Location is { Line: >= 1, Column: >= 1 } && exception.Location.Column <= source.Length + 1 ? exception.Message : null;
        }
    }
}
