using SaasHelpdesk.Grains.Contracts;

namespace SaasHelpdesk.Grains.Tests.Contracts;

public sealed class CallCommandTests
{
    [Fact]
    public async Task Of_should_count_the_commands_to_each_grain_from_one_in_whatever_order_the_grains_are_called() => await Task.Run(() =>
    {
        CallCommand.Begin("run/1");
        CallCommand.Next("acme/7");
        Assert.Equal("run/1/1", CallCommand.Of("acme/7"));
        CallCommand.Next("acme/8");
        Assert.Equal("run/1/1", CallCommand.Of("acme/8"));
        CallCommand.Next("acme/7");
        Assert.Equal("run/1/2", CallCommand.Of("acme/7"));
        CallCommand.Begin("run/2");
        CallCommand.Next("acme/7");
        Assert.Equal("run/2/1", CallCommand.Of("acme/7"));
    });

    [Theory]
    [InlineData("acme/17")]
    [InlineData("me/7")]
    [InlineData("globex/7")]
    [InlineData("7")]
    public async Task Of_should_be_null_for_a_grain_that_the_command_was_not_sent_to(string grain) => await Task.Run(() =>
    {
        CallCommand.Begin("run/1");
        CallCommand.Next("acme/7");
        Assert.Null(CallCommand.Of(grain));
    });

    [Fact]
    public void Of_should_be_null_when_no_run_has_begun()
    {
        CallCommand.Next("acme/7");
        Assert.Null(CallCommand.Of("acme/7"));
    }
}
