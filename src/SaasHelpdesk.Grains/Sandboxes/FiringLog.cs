using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SaasHelpdesk.Domain.Clocks;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Grains.Sandboxes;

/// <summary>Collects what timers did while a clock was moved: of every stream that was woken the events that name a due time or a cause.</summary>
internal sealed class FiringLog(ILedger ledger, TenantId tenant, Instant from)
{
    private readonly ConcurrentDictionary<StreamId, byte> _woken = new();
    private readonly Dictionary<StreamId, long> _read = [];
    private readonly List<ClockFiring> _firings = [];

    public int Count => _firings.Count;

    public void Note(StreamId stream) => _woken.TryAdd(stream, 0);

    public async ValueTask Read(CancellationToken cancellationToken)
    {
        foreach (var stream in _woken.Keys)
        {
            var events = await ledger.Read(tenant, stream, _read.GetValueOrDefault(stream) + 1, cancellationToken);
            foreach (var recorded in events)
            {
                _read[stream] = recorded.Version;
                if (recorded.At > from && OfTimer(recorded, out var dueAt))
                    _firings.Add(new ClockFiring(stream, recorded, dueAt));
            }
        }

        _woken.Clear();
    }

    public IReadOnlyList<ClockFiring> ToList() => [.. _firings.OrderBy(firing => firing.Event.At)];

    private static bool OfTimer(RecordedEvent recorded, out Instant? dueAt)
    {
        using var json = JsonDocument.Parse(recorded.Data);
        dueAt = json.RootElement.TryGetProperty("dueAt", out var due) ? InstantPattern.ExtendedIso.Parse(due.GetString()!).Value : null;
        return dueAt is not null || json.RootElement.TryGetProperty("cause", out _);
    }
}
