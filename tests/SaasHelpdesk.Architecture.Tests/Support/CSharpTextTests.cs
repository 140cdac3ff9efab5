namespace SaasHelpdesk.Architecture.Tests.Support;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("a // b", "a     ")]
    [InlineData("a /* b\n */ c", "a     \n    c")]
    [InlineData("""x = "a\"b" + c;""", "x =        + c;")]
    [InlineData("""x = @"a\" + c;""", "x = @     + c;")]
    [InlineData("x = @\"a\"\"b\" + c;", "x = @       + c;")]
    [InlineData("x = '\"' + '\\'' + c;", "x =     +      + c;")]
    [InlineData("""x = $"a{b["c"]}d{{e" + f;""", "x = $   b[   ]       + f;")]
    [InlineData("x = \"\"\"a\"b\nc\"\"\" + d;", "x =       \n     + d;")]
    public void CodeOf_should_blank_everything_but_code(string text, string code) =>
        Assert.Equal(code, CSharpText.CodeOf(text));
}
