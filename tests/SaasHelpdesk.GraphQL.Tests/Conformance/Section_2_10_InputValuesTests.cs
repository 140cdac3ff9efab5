using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>2.10 Input Values.</summary>
public sealed class Section_2_10_InputValuesTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-123")]
    [InlineData("6.0221413e23")]
    [InlineData("6.02E-23")]
    [InlineData("1e+50")]
    [InlineData("-0.0")]
    [InlineData("\"\"")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("MOBILE_WEB")]
    [InlineData("[]")]
    [InlineData("[1, [2 3], \"x\"]")]
    [InlineData("{}")]
    [InlineData("{lat: 12.43, lon: -53.211, on: {true: 1}}")]
    public void Value_should_parse(string value) => Parser.ParseConstValue(value);

    [Theory]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("00")]
    [InlineData("+1")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("1.e1")]
    [InlineData("1e")]
    [InlineData("1e1.5")]
    [InlineData("0xF1")]
    [InlineData("123abc")]
    [InlineData("1.2.3")]
    [InlineData("1_000")]
    [InlineData("1.0a")]
    [InlineData("\"a")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"a\rb\"")]
    [InlineData("[1")]
    [InlineData("{a 1}")]
    [InlineData("{1: 1}")]
    [InlineData("{\"a\": 1}")]
    [InlineData("$a")]
    public void Value_should_not_parse(string value) => Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseConstValue(value));

    [Theory]
    [InlineData("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t")]
    [InlineData("\\u00e9\\u0000", "\u00e9\0")]
    [InlineData("\\u{1F4A9}", "\U0001F4A9")]
    [InlineData("\\uD83D\\uDCA9", "\U0001F4A9")]
    [InlineData("\\u{0}\\u{00000041}\\u{10FFFF}", "\0A\U0010FFFF")]
    [InlineData("\U0001F4A9", "\U0001F4A9")]
    [InlineData("a\tb", "a\tb")]
    public void String_should_mean(string text, string value) => Assert.Equal(value, Text($"\"{text}\""));

    [Theory]
    [InlineData("\\x")]
    [InlineData("\\u")]
    [InlineData("\\u12")]
    [InlineData("\\u123G")]
    [InlineData("\\uD83D")] // a leading surrogate alone
    [InlineData("\\uD83Dx")]
    [InlineData("\\uDCA9")] // a trailing surrogate alone
    [InlineData("\\uDCA9\\uD83D")]
    [InlineData("\\uD83D\\u0041")]
    [InlineData("\\uD83D\\u{DCA9}")] // a pair is of fixed width escapes only
    [InlineData("\\u{}")]
    [InlineData("\\u{D83D}")]
    [InlineData("\\u{110000}")]
    [InlineData("\\u{FFFFFFFFFFFF}")]
    [InlineData("\\u{12")]
    [InlineData("\\u{1G}")]
    [InlineData("\\u{ 41}")]
    public void String_should_refuse_escape_sequences(string text) =>
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseConstValue($"\"{text}\""));

    [Theory]
    [InlineData("\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  ", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("contains \\\"\"\" quote", "contains \"\"\" quote")]
    [InlineData("no \\n escapes \\u0041", "no \\n escapes \\u0041")]
    [InlineData("first\n  second\n    third", "first\nsecond\n  third")]
    [InlineData("\r\n  a\r  b\n\t\n", "a\nb")]
    [InlineData("", "")]
    [InlineData("  \n \n ", "")]
    [InlineData(" one line ", " one line ")]
    public void BlockString_should_mean(string text, string value) => Assert.Equal(value, Text($"\"\"\"{text}\"\"\""));

    [Fact]
    public void Enum_should_not_be_true_false_or_null()
    {
        Assert.IsType<BooleanValueNode>(Parser.ParseConstValue("true"));
        Assert.IsType<BooleanValueNode>(Parser.ParseConstValue("false"));
        Assert.IsType<NullValueNode>(Parser.ParseConstValue("null"));
        Assert.IsType<EnumValueNode>(Parser.ParseConstValue("True"));
        Assert.IsType<EnumValueNode>(Parser.ParseConstValue("NULL"));
    }

    [Theory]
    [InlineData("{lon: 12.43, lat: -53.211}", "{lat: -53.211, lon: 12.43}")]
    public async Task InputObject_should_be_unordered(string value, string other)
    {
        var schema = EchoSchema.Build("type Query { near(location: Point): String } input Point { lat: Float lon: Float }");
        Assert.Equal(await Spec.DataAsync(schema, $"{{ near(location: {value}) }}"), await Spec.DataAsync(schema, $"{{ near(location: {other}) }}"));
    }

    [Fact]
    public async Task Null_should_differ_from_no_value()
    {
        var schema = EchoSchema.Build("type Query { field(arg: Int): String }");
        Assert.Equal("""{"a":"{arg:null}","b":"{}"}""", await Spec.DataAsync(schema, "{ a: field(arg: null) b: field }"));
    }

    private static string Text(string value) => ((StringValueNode)Parser.ParseConstValue(value)).Value;
}
