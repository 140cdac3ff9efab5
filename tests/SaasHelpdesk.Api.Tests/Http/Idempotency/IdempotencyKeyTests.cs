using SaasHelpdesk.Api.Http.Idempotency;

namespace SaasHelpdesk.Api.Tests.Http.Idempotency;

public sealed class IdempotencyKeyTests
{
    [Theory]
    [InlineData("8e03978e-40d5-43dd-bc93-6894a57f9324", "8e03978e-40d5-43dd-bc93-6894a57f9324")]
    [InlineData("\"8e03978e\"", "8e03978e")]
    [InlineData("\"a \\\"b\\\" \\\\c\"", "a \"b\" \\c")]
    [InlineData("a b", "a b")]
    public void TryRead_should_take_a_key_with_and_without_quotes(string header, string expected)
    {
        Assert.True(IdempotencyKey.TryRead(header, out var key));
        Assert.Equal(expected, key);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\"\"")]
    [InlineData("\"")]
    [InlineData("\"a")]
    [InlineData("\"a\"b\"")]
    [InlineData("\"a\\\"")]
    [InlineData("\"a\\b\"")]
    [InlineData("a\u0001b")]
    [InlineData("a\u007fb")]
    [InlineData("a\tb")]
    [InlineData("schlüssel")]
    public void TryRead_should_refuse_what_is_no_key(string header) => Assert.False(IdempotencyKey.TryRead(header, out _));

    [Fact]
    public void TryRead_should_take_255_characters_and_no_more()
    {
        Assert.True(IdempotencyKey.TryRead(new string('k', 255), out _));
        Assert.False(IdempotencyKey.TryRead(new string('k', 256), out _));
    }

    [Fact]
    public void TryRead_should_refuse_two_keys() => Assert.False(IdempotencyKey.TryRead(new(["a", "b"]), out _));
}
