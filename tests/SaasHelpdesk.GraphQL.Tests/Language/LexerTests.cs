using System.Text;
using SaasHelpdesk.GraphQL.Language;

namespace SaasHelpdesk.GraphQL.Tests.Language;

/// <summary>Sections 2.1 and 2.10: source text, ignored and lexical tokens.</summary>
public sealed class LexerTests
{
    [Theory]
    [InlineData("! $ & ( ) ... : = @ [ ] { | }", "Bang Dollar Ampersand ParenOpen ParenClose Spread Colon Equal At BracketOpen BracketClose BraceOpen Pipe BraceClose")]
    [InlineData("name _name Name9 _ __x", "Name Name Name Name Name")]
    [InlineData("0 -0 4 -4 9876", "Int Int Int Int Int")]
    [InlineData("4.123 -4.123 0.1 1e4 1E4 1e-4 1e+4 -1.5e10 0e3", "Float Float Float Float Float Float Float Float Float")]
    [InlineData("\"\" \"a\" \"\"\"\"\"\" \"\"\"a\"\"\"", "String String BlockString BlockString")]
    [InlineData("a,,,b\t c\r\nd\re\n\n#x\uFEFF}\n\uFEFF", "Name Name Name Name Name")]
    [InlineData("", "")]
    [InlineData("# only a comment", "")]
    public void Next_should_recognise_tokens_and_pass_over_what_is_ignored(string source, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Tokens(source).Select(token => token.Kind)));

    [Fact]
    public void Next_should_tell_line_and_column_in_characters() =>
        Assert.Equal(
            ["a 1:1", "b 2:3", "c 3:1", "d 4:1", "e 4:8", "\"\"\"x\nü\"\"\" 5:1", "f 6:6"],
            Tokens("a\n  b\rc\r\nd \"ü€\" e\n\"\"\"x\nü\"\"\" f #ü").Where(token => token.Text != "\"ü€\"").Select(token => $"{token.Text} {token.Location.Line}:{token.Location.Column}"));

    [Theory]
    [InlineData("\u0007", "Unexpected character: U+0007.", 1, 1)]
    [InlineData("a\n  ?", "Unexpected character: \"?\".", 2, 3)]
    [InlineData("..", "Unexpected character: \".\".", 1, 1)]
    [InlineData("é", "Unexpected character: U+00E9.", 1, 1)]
    [InlineData("\U0001F600", "Unexpected character: U+1F600.", 1, 1)]
    [InlineData("00", "Invalid number, unexpected digit after 0: \"0\".", 1, 2)]
    [InlineData("+1", "Unexpected character: \"+\".", 1, 1)]
    [InlineData("1.", "Invalid number, expected digit but got: <EOF>.", 1, 3)]
    [InlineData("1.A", "Invalid number, expected digit but got: \"A\".", 1, 3)]
    [InlineData("-A", "Invalid number, expected digit but got: \"A\".", 1, 2)]
    [InlineData("1.0e", "Invalid number, expected digit but got: <EOF>.", 1, 5)]
    [InlineData("1.2.3", "Invalid number, expected digit but got: \".\".", 1, 4)]
    [InlineData("0xF1", "Invalid number, expected digit but got: \"x\".", 1, 2)]
    [InlineData("1_000", "Invalid number, expected digit but got: \"_\".", 1, 2)]
    [InlineData("\"", "Unterminated string.", 1, 2)]
    [InlineData("\"no end", "Unterminated string.", 1, 8)]
    [InlineData("\"line\nbreak\"", "Unterminated string.", 1, 6)]
    [InlineData("\"\"\"no end\"\"", "Unterminated string.", 1, 12)]
    [InlineData("\"bad \\z esc\"", "Invalid character escape sequence: \\z.", 1, 6)]
    [InlineData("\"bad \\u1 esc\"", "Invalid character escape sequence: \\u1 es.", 1, 6)]
    [InlineData("\"bad \\uD835\"", "Invalid character escape sequence: \\uD835.", 1, 6)]
    [InlineData("\"bad \\uD835\\u0020\"", "Invalid character escape sequence: \\uD835.", 1, 6)]
    [InlineData("\"bad \\uDFEF\"", "Invalid character escape sequence: \\uDFEF.", 1, 6)]
    [InlineData("\"bad \\u{}\"", "Invalid character escape sequence: \\u{}.", 1, 6)]
    [InlineData("\"bad \\u{110000}\"", "Invalid character escape sequence: \\u{110000}.", 1, 6)]
    [InlineData("\"bad \\u{D800}\"", "Invalid character escape sequence: \\u{D800}.", 1, 6)]
    [InlineData("\"bad \\u{FFFFFFFFFF}\"", "Invalid character escape sequence: \\u{FFFFFFFFFF}.", 1, 6)]
    public void Next_should_refuse_what_is_no_token(string source, string message, int line, int column)
    {
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Tokens(source));
        Assert.Equal("Syntax Error: " + message, exception.Message);
        Assert.Equal(new Location(line, column), exception.Location);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF }, 2)]
    [InlineData(new byte[] { 0xC3, 0xA9, 0xC3 }, 2)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 1)]
    public void Create_should_refuse_bytes_that_are_not_utf8(byte[] source, int column)
    {
        var exception = Assert.Throws<GraphQLSyntaxException>(() => _ = Lexer.Create(source).Kind);
        Assert.Equal(new Location(1, column), exception.Location);
    }

    private static List<(TokenKind Kind, string Text, Location Location)> Tokens(string source)
    {
        var tokens = new List<(TokenKind, string, Location)>();
        var lexer = Lexer.Create(Encoding.UTF8.GetBytes(source));
        for (lexer.Next(); lexer.Kind != TokenKind.EndOfFile; lexer.Next())
        {
            tokens.Add((lexer.Kind, Encoding.UTF8.GetString(lexer.Text), lexer.Location));
        }

        return tokens;
    }
}
