namespace SaasHelpdesk.Api.Tests.Realtime;

public sealed class RealtimeOptionsTests
{
    [Fact]
    public void Validate_should_refuse_what_bounds_nothing()
    {
        Assert.Throws<ArgumentException>(() => Validate(options => options.RecentChanges = 0));
        Assert.Throws<ArgumentException>(() => Validate(options => options.ConnectionsPerKey = 0));
        Assert.Throws<ArgumentException>(() => Validate(options => options.SendTimeout = TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => Validate(options => options.InitTimeout = TimeSpan.FromHours(1)));
        Validate(_ => { });
    }

    private static void Validate(Action<Api.Realtime.RealtimeOptions> change)
    {
        var options = new ApiOptions();
        change(options.Realtime);
        options.Validate();
    }
}
