using System.Diagnostics.Metrics;
using NodaTime;

namespace SaasHelpdesk.Grains;

/// <summary>What the pumps report to System.Diagnostics.Metrics, meter <c>SaasHelpdesk.Grains</c>. Alert on lateness, not on counts.</summary>
public sealed class GrainMetrics : IDisposable
{
    private readonly Meter _meter = new("SaasHelpdesk.Grains");
    private readonly Histogram<double> _lateness;
    private readonly Histogram<double> _wakeDuration;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _conflicts;

    /// <summary>Creates the instruments.</summary>
    public GrainMetrics()
    {
        _lateness = _meter.CreateHistogram<double>("helpdesk.wakeups.lateness", "s", "From a wake-up's due time to its claim.");
        _wakeDuration = _meter.CreateHistogram<double>("helpdesk.wakeups.duration", "s", "From a wake-up's claim to its effect being durable.");
        _deliveries = _meter.CreateCounter<long>("helpdesk.outbox.deliveries", null, "Outbox deliveries by channel and outcome.");
        _conflicts = _meter.CreateCounter<long>("helpdesk.ledger.conflicts", null, "Commands that were decided again on a newer state.");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    internal void Woken(Duration lateness, TimeSpan took)
    {
        _lateness.Record(lateness.TotalSeconds);
        _wakeDuration.Record(took.TotalSeconds);
    }

    internal void Delivered(string channel, bool success) =>
        _deliveries.Add(1, new("channel", channel), new("outcome", success ? "delivered" : "failed"));

    internal void Conflicted() => _conflicts.Add(1);
}
