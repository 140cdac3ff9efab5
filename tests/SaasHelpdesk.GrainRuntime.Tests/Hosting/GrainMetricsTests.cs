using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SaasHelpdesk.GrainRuntime.Hosting;
using SaasHelpdesk.GrainRuntime.Tests.Support;

namespace SaasHelpdesk.GrainRuntime.Tests.Hosting;

public sealed class GrainMetricsTests
{
    [Fact]
    public async Task Metrics_should_tell_of_calls_and_activations()
    {
        // A grain class of its own, because the listener hears the hosts of other tests too.
        await using var host = new TestHost(services => services.AddGrain<IMeteredGrain, MeteredGrain>());
        var values = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == GrainMetrics.MeterName)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Count(instrument, 1, tags));
        listener.Start();

        var gate = new Gate();
        var grain = host.Grain<IMeteredGrain>("a");
        for (var index = 0; index < 200; index++)
            await grain.Wait(null);
        Task[] calls = [grain.Wait(gate), grain.Wait(gate)];
        await gate.Arrival();
        host.Time.Advance(TimeSpan.FromSeconds(31));
        foreach (var call in calls)
            await Assert.ThrowsAsync<TimeoutException>(() => call);
        gate.Open();
        await grain.Wait(null);
        listener.RecordObservableInstruments();

        Assert.Equal(203, values["helpdesk.grains.calls"]);
        Assert.Equal(1, values["helpdesk.grains.activations"]);
        Assert.Equal(1, values["helpdesk.grains.active"]);
        Assert.Equal(2, values["helpdesk.grains.timeouts"]);
        Assert.InRange(values["helpdesk.grains.call.duration"], 1, 10);
        Assert.InRange(values["helpdesk.grains.queue.wait"], 2, 10);

        void Count(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.Length == 1 && tags[0] is { Key: "helpdesk.grain", Value: "metered" })
                values.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
        }
    }

    internal interface IMeteredGrain : IGrainWithStringKey
    {
        Task Wait(Gate? gate);
    }

    private sealed class MeteredGrain : Grain, IMeteredGrain
    {
        public Task Wait(Gate? gate) => gate?.Pass() ?? Task.CompletedTask;
    }
}
