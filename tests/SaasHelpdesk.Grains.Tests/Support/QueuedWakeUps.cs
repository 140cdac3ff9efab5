using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Grains.Tests.Support;

/// <summary>Wake-ups of tickets that are claimed once, in memory.</summary>
internal sealed class QueuedWakeUps : IWakeUps
{
    private readonly TenantId _tenant;
    private readonly Instant _due;
    private readonly Queue<long> _waiting;
    private readonly List<string> _completed = [];

    public QueuedWakeUps(TenantId tenant, Instant due, params long[] tickets) => (_tenant, _due, _waiting) = (tenant, due, new(tickets));

    public IReadOnlyList<string> Completed
    {
        get
        {
            lock (_completed)
                return [.. _completed];
        }
    }

    public void Add(long ticket) => _waiting.Enqueue(ticket);

    public ValueTask<IReadOnlyList<WakeUp>> Claim(TenantId? clock, Instant now, int limit, Duration lease, CancellationToken cancellationToken)
    {
        var claimed = new List<WakeUp>();
        while (claimed.Count < limit && _waiting.TryDequeue(out var ticket))
            claimed.Add(new(_tenant, StreamId.Parse($"ticket/{ticket}"), _due, now + lease));
        return new(claimed);
    }

    public ValueTask Complete(WakeUp wakeUp, Instant? next, CancellationToken cancellationToken)
    {
        lock (_completed)
            _completed.Add($"{wakeUp.Tenant.Value}/{wakeUp.Stream.Key}");
        return ValueTask.CompletedTask;
    }

    public ValueTask<Instant?> NextDue(TenantId? clock, Instant now, CancellationToken cancellationToken) => new((Instant?)null);
}
