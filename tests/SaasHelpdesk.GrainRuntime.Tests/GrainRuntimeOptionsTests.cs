using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests;

public sealed class GrainRuntimeOptionsTests
{
    public static TheoryData<string, Action<GrainRuntimeOptions>> Wrong => new()
    {
        { "ResponseTimeout must be positive", options => options.ResponseTimeout = TimeSpan.Zero },
        { "CollectionQuantum must be positive", options => options.CollectionQuantum = TimeSpan.Zero },
        { "CollectionAge must not be below CollectionQuantum", options => options.CollectionAge = TimeSpan.FromSeconds(59) },
        { "ActivationTimeout must be positive", options => options.ActivationTimeout = TimeSpan.FromSeconds(-1) },
        { "DeactivationTimeout must be positive", options => options.DeactivationTimeout = TimeSpan.Zero },
        { "MaxEnqueuedRequestsHardLimit must not be negative", options => options.MaxEnqueuedRequestsHardLimit = -1 },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Host_should_refuse_settings_that_make_no_sense(string rule, Action<GrainRuntimeOptions> configure)
    {
        await using var host = new TestHost(services => services.AddGrain<IProbeGrain, ProbeGrain>(), configure);
        var thrown = Assert.Throws<ArgumentException>(() => host.Grain<IProbeGrain>("a"));
        Assert.Equal($"GrainRuntimeOptions.{rule}.", thrown.Message);
    }

    [Fact]
    public void AddGrain_should_refuse_a_second_class_for_an_interface()
    {
        Assert.Throws<ArgumentException>(() =>
            new TestHost(services => services.AddGrain<IProbeGrain, ProbeGrain>().AddGrain<IProbeGrain, ProbeGrain>()));
    }
}
