using SaasHelpdesk.GraphQL.Language;
using SaasHelpdesk.GraphQL.Language.Ast;

namespace SaasHelpdesk.GraphQL.Tests.Language;

/// <summary>Section 2.10.4: semantics of string values and block strings.</summary>
public sealed class StringValueTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"quote \\\" escaped \\n\\r\\b\\t\\f\\\\ \\/\"", "quote \" escaped \n\r\b\t\f\\ /")]
    [InlineData("\"\\u1234\\u5678\\u90AB\\u00e9\"", "\u1234\u5678\u90AB\u00e9")]
    [InlineData("\"\\u{1234} \\u{1F600} \\u{000041} \\uD83D\\uDE00\"", "\u1234 \U0001F600 A \U0001F600")]
    [InlineData("\"a \u0007 \u0000 😀 b\"", "a \u0007 \u0000 😀 b")]
    public void Read_should_replace_escapes(string source, string value) => Assert.Equal(value, Read(source));

    [Theory]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"simple\"\"\"", "simple")]
    [InlineData("\"\"\" white space \"\"\"", " white space ")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"contains \\\"\"\" triple quote\"\"\"", "contains \"\"\" triple quote")]
    [InlineData("\"\"\"multi\r\nline\rwith\nends\"\"\"", "multi\nline\nwith\nends")]
    [InlineData("\"\"\"raw \\n \\u1234\"\"\"", "raw \\n \\u1234")]
    [InlineData("\"\"\"\n\n        spans\n          multiple\n            lines\n\n        \"\"\"", "spans\n  multiple\n    lines")]
    [InlineData("\"\"\"  first keeps\n    its indent\n   common of others\"\"\"", "  first keeps\n its indent\ncommon of others")]
    [InlineData("\"\"\"\n\ttab\n\t  mixed\n\"\"\"", "tab\n  mixed")]
    [InlineData("\"\"\"\n   \n\t\n\"\"\"", "")]
    public void Read_should_take_common_indentation_and_blank_ends_off_block_strings(string source, string value) =>
        Assert.Equal(value, Read(source));

    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("two\nlines")]
    [InlineData("ends with \"")]
    [InlineData("ends with \\")]
    [InlineData("has \"\"\" inside")]
    [InlineData("  leading\n    more")]
    [InlineData("\nblank first")]
    [InlineData("blank last\n")]
    [InlineData("a\n\n  b\n c")]
    [InlineData("tab\there")]
    [InlineData("control \u0001")]
    [InlineData("carriage \r return")]
    public void Print_should_give_text_that_reads_back(string value)
    {
        foreach (var block in (bool[])[true, false])
        {
            var text = AstPrinter.Print(new StringValueNode(value, block, default));
            Assert.Equal(value, Read(text));
        }
    }

    private static string Read(string source) => ((StringValueNode)Parser.ParseConstValue(source)).Value;
}
