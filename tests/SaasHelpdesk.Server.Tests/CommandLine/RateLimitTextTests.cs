using SaasHelpdesk.Identity.Throttling;
using SaasHelpdesk.Server.CommandLine;

namespace SaasHelpdesk.Server.Tests.CommandLine;

public class RateLimitTextTests
{
    [Fact]
    public void Parse_should_read_burst_and_rate() => Assert.Equal(new BucketLimit(250_000, 5_000), RateLimitText.Parse("250000/5000", "--client-limit"));

    [Fact]
    public void Parse_should_leave_the_default_when_nothing_is_given() => Assert.Null(RateLimitText.Parse(null, "--client-limit"));

    [Theory]
    [InlineData("250000")]
    [InlineData("250000/")]
    [InlineData("0/5")]
    [InlineData("5/0")]
    [InlineData("-1/5")]
    [InlineData("1e9/5")]
    [InlineData("1/2/3")]
    [InlineData("3000000000/5000")]
    [InlineData("2000000000/1")]
    public void Parse_should_name_the_option_when_the_text_is_no_limit(string text) =>
        Assert.StartsWith("--client-limit: ", Assert.Throws<ArgumentException>(() => RateLimitText.Parse(text, "--client-limit")).Message, StringComparison.Ordinal);
}
