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
