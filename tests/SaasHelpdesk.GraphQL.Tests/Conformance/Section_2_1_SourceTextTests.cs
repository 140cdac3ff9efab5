namespace SaasHelpdesk.GraphQL.Tests.Conformance;

/// <summary>2.1 Source Text, with 2.1.1 White Space to 2.1.9 Names.</summary>
public sealed class Section_2_1_SourceTextTests
{
    [Theory]
    [InlineData("{\ta b }")]
    [InlineData("{\na\rb\r\n}")]
    [InlineData("{,a,,,b,}")]
    [InlineData("# comment \u00e9 \U0001F600\n{ a # another { }\r b}")]
    [InlineData("\uFEFF{ a \uFEFF b }\uFEFF")]
    [InlineData("{a b}#")]
    public void Ignored_should_not_change_the_meaning(string document) => Spec.Same(document, "{ a b }");

    [Theory]
    [InlineData("{ a\u00a0b }")] // "Zs" characters are no white space
    [InlineData("{ a\u2003b }")]
    [InlineData("{ a\u000bb }")]
    [InlineData("{ a\u0000b }")]
    [InlineData("{ \u00e9 }")] // non-ASCII only in strings and comments
    [InlineData("{ na\u00efve }")]
    public void SourceText_should_refuse_characters_outside_of_strings_and_comments(string document) => Spec.IsNoDocument(document);

    [Fact]
    public void SourceText_should_take_any_scalar_value_in_strings_and_comments() =>
        Spec.Parses("# \u0001 \U0010FFFF\n{ a(b: \"\u00e9 \U0001F600 \uFFFF\", c: \"\"\"\u0001 \U0010FFFF\"\"\") }");

    [Fact]
    public void SourceText_should_refuse_what_is_no_scalar_value()
    {
        foreach (var bytes in (byte[][])[[0xED, 0xA0, 0x80], [0xFF], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82]])
        {
            byte[] document = [.. "{ a(b: \""u8, .. bytes, .. "\") }"u8];
            Assert.Throws<SaasHelpdesk.GraphQL.Language.GraphQLSyntaxException>(() => SaasHelpdesk.GraphQL.Language.Parser.ParseDocument(document));
        }
    }

    [Theory]
    [InlineData("{ _ __a A9 a_1 aA }")]
    [InlineData("{ query mutation on true null fragment type }")]
    public void Name_should_be_of_letters_digits_and_underscores(string document) => Spec.Parses(document);

    [Theory]
    [InlineData("{ 1a }")]
    [InlineData("{ a-b }")]
    [InlineData("{ a.b }")]
    [InlineData("{ a$ }")]
    public void Name_should_not_be_of_anything_else(string document) => Spec.IsNoDocument(document);

    [Fact]
    public void Name_should_be_case_sensitive() =>
        Assert.NotEmpty(Spec.Faults(PetSchema.Instance, "{ Dog { name } }"));

    [Theory]
    [InlineData("{ a(b: -1) }")]
    [InlineData("{a...b ...on C{d}}")]
    [InlineData("query($a:[Int!]!=[1]@b){c(d:{e:$a})}")]
    public void Punctuator_should_need_no_white_space(string document) => Spec.Parses(document);

    [Theory]
    [InlineData("{ a(b: - 1) }")]
    [InlineData("{ . .. b }")]
    [InlineData("{ a(b: 1 .5) }")]
    public void Token_should_have_nothing_ignored_within(string document) => Spec.IsNoDocument(document);
}
