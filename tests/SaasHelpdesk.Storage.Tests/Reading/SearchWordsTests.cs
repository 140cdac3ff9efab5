using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Storage.Tests.Reading;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Drucker druckt", "drucker druckt")]
    [InlineData("  a-b_c  A ", "a b c")]
    [InlineData("Straße STRASSE", "strasse")]
    [InlineData("INC-0045 §$%", "inc 0045")]
    [InlineData("\"' * : ( ) \0", "")]
    [InlineData("東京 𝄞x", "東京 x")]
    [InlineData("1 2 3 4 5 6 7 8 9 10", "1 2 3 4 5 6 7 8")]
    public void Of_should_give_letters_and_digits_each_word_once(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text).Words));

    [Fact]
    public void Of_should_shorten_a_word_that_is_too_long() =>
        Assert.Equal(64, Assert.Single(SearchWords.Of(new string('x', 1000)).Words).Length);
}
