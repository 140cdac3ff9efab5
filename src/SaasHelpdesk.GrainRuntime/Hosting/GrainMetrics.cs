using System.Diagnostics.Metrics;
using SaasHelpdesk.GrainRuntime.Activations;
using SaasHelpdesk.GrainRuntime.Calls;

namespace SaasHelpdesk.GrainRuntime.Hosting;

/// <summary>What the host tells about itself, by grain type. Nothing is counted while nobody listens.</summary>
internal sealed class GrainMetrics : IDisposable
{
    public const string MeterName = "SaasHelpdesk.GrainRuntime";

    // Looking at the clock twice costs as much as a call, so one call of so many is timed.
    private const uint SampleEvery = 64;

    [ThreadStatic]
    private static uint _sample;

    private readonly TimeProvider _timeProvider;
    private readonly Meter? _own;
    private readonly Counter<long> _activations;
    private readonly Counter<long> _activationFailures;
    private readonly Counter<long> _collected;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _timeouts;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _queueWait;

    public GrainMetrics(GrainHost host, IMeterFactory? factory)
    {
        _timeProvider = host.TimeProvider;
        var meter = factory?.Create(new MeterOptions(MeterName)) ?? (_own = new Meter(MeterName));
        _activations = meter.CreateCounter<long>("helpdesk.grains.activations", "{activation}", "Grains activated");
        _activationFailures = meter.CreateCounter<long>("helpdesk.grains.activation_failures", "{activation}", "Grains that failed to activate");
        _collected = meter.CreateCounter<long>("helpdesk.grains.collected", "{activation}", "Idle activations collected");
        _calls = meter.CreateCounter<long>("helpdesk.grains.calls", "{call}", "Grain calls begun");
        _rejected = meter.CreateCounter<long>("helpdesk.grains.rejected", "{call}", "Grain calls refused because too many wait");
        _timeouts = meter.CreateCounter<long>("helpdesk.grains.timeouts", "{call}", "Grain calls not answered in time");
        _duration = meter.CreateHistogram<double>("helpdesk.grains.call.duration", "s", "Time from grain calls to their answers, of a sample");
        _queueWait = meter.CreateHistogram<double>("helpdesk.grains.queue.wait", "s", "Time that queued grain calls waited for their turn");
        meter.CreateObservableUpDownCounter(
            "helpdesk.grains.active",
            () => host.Classes.Select(grainClass => new Measurement<long>(grainClass.Count, grainClass.Tag)),
            "{activation}",
            "Activations in memory");
    }

    /// <summary>Counts a call. Returns the time stamp to give to <see cref="CallEnded"/>, or 0 when this one is not timed.</summary>
    public long CallStarted(GrainClass grainClass)
    {
        if (_calls.Enabled)
            _calls.Add(1, grainClass.Tag);
        return _duration.Enabled && ++_sample % SampleEvery == 0 ? _timeProvider.GetTimestamp() : 0;
    }

    public void CallEnded(GrainClass grainClass, long started)
    {
        if (started != 0)
            _duration.Record(_timeProvider.GetElapsedTime(started).TotalSeconds, grainClass.Tag);
    }

    public void Dequeued(GrainClass grainClass, GrainCall call)
    {
        if (_queueWait.Enabled)
            _queueWait.Record(_timeProvider.GetElapsedTime(call.Since).TotalSeconds, grainClass.Tag);
    }

    public void Activated(GrainClass grainClass) => _activations.Add(1, grainClass.Tag);

    public void ActivationFailed(GrainClass grainClass) => _activationFailures.Add(1, grainClass.Tag);

    public void Collected(GrainClass grainClass) => _collected.Add(1, grainClass.Tag);

    public void Rejected(GrainClass grainClass) => _rejected.Add(1, grainClass.Tag);

    public void TimedOut(GrainClass grainClass) => _timeouts.Add(1, grainClass.Tag);

    public void Dispose() => _own?.Dispose();
}
