using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Grains.Contracts;
using SaasHelpdesk.Grains.Tests.Support;
using SaasHelpdesk.Grains.WakeUps;

namespace SaasHelpdesk.Grains.Tests.WakeUps;

public class HangingGrainTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 5, 12, 0);

    [Fact]
    public async Task RunDue_should_wake_the_others_when_one_grain_hangs()
    {
        using var metrics = new GrainMetrics();
        var hanging = new TaskCompletionSource<WakeAnswer>();
        var grains = new WakeableGrains(key => key == "acme/1" ? hanging.Task : Task.FromResult(new WakeAnswer(0, null)));
        var wakeUps = new QueuedWakeUps(new TenantId("acme"), Noon, 1, 2, 3);
        var pump = new WakeUpPump(wakeUps, grains, metrics, NullLogger<WakeUpPump>.Instance);
        var flight = WakeUpPump.NewFlight();

        Assert.Equal(3, await pump.RunDue(null, Noon, flight, default));
        Assert.Equal(["acme/2", "acme/3"], wakeUps.Completed);
        wakeUps.Add(4);
        Assert.Equal(1, await pump.RunDue(null, Noon, flight, default));
        Assert.Equal(["acme/2", "acme/3", "acme/4"], wakeUps.Completed);

        hanging.SetResult(new WakeAnswer(0, null));
        await flight.WaitForAll();
        Assert.Equal(["acme/2", "acme/3", "acme/4", "acme/1"], wakeUps.Completed);
    }

    [Fact]
    public async Task RunDue_should_wait_for_all_when_the_clock_is_driven()
    {
        using var metrics = new GrainMetrics();
        var hanging = new TaskCompletionSource<WakeAnswer>();
        var wakeUps = new QueuedWakeUps(new TenantId("acme"), Noon, 1);
        var pump = new WakeUpPump(wakeUps, new WakeableGrains(_ => hanging.Task), metrics, NullLogger<WakeUpPump>.Instance);
        var run = pump.RunDue(null, Noon, default);
        Assert.False(run.IsCompleted);
        hanging.SetResult(new WakeAnswer(0, null));
        Assert.Equal(1, await run);
    }
}
