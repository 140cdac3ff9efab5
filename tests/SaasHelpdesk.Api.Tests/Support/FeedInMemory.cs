using NodaTime;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>A change feed whose events become visible when the test says so, and what announces them.</summary>
internal sealed class FeedInMemory : IChangeFeed, IChangeSignal
{
    public static readonly TenantId Tenant = new("acme");

    private readonly Lock _gate = new();
    private readonly List<FeedItem> _items = [];
    private Action<LedgerChanges>? _listener;
    private int _reads;

    public int Reads => Volatile.Read(ref _reads);

    public int Failures { get; set; }

    public bool HasListener => _listener is not null;

    public IDisposable Subscribe(Action<LedgerChanges> listener)
    {
        _listener = listener;
        return new Ending(() => _listener = null);
    }

    /// <summary>Adds events of one ticket each, and announces them.</summary>
    public void Append(int count = 1, bool announced = true)
    {
        for (var i = 0; i < count; i++)
        {
            var number = Add();
            if (announced)
                Announce(number);
        }
    }

    /// <summary>Adds an event without announcing it.</summary>
    public long Add()
    {
        lock (_gate)
        {
            var number = _items.Count + 1L;
            _items.Add(new FeedItem(new(0, number), StreamId.Of(new TicketId(number)), new RecordedEvent(1, "noteAdded", Instant.MinValue, new byte[] { 123, 125 })));
            return number;
        }
    }

    public void Announce(long number) =>
        _listener?.Invoke(new LedgerChanges([new LedgerChange(Tenant, StreamId.Of(new TicketId(number)), 1, null, false)], Missed: false));

    public void Miss() => _listener?.Invoke(new LedgerChanges([], Missed: true));

    public ValueTask<Result<FeedItem[]>> Read(TenantId tenant, FeedPosition after, int max, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _reads++;
            if (Failures > 0)
            {
                Failures--;
                throw new StorageUnavailableException("Gone.", new IOException());
            }

            return new((Result<FeedItem[]>)_items.Where(item => item.Position > after).Take(max).ToArray());
        }
    }

    public ValueTask<FeedPosition> Head(TenantId tenant, CancellationToken cancellationToken)
    {
        lock (_gate)
            return new(_items.Count == 0 ? FeedPosition.Beginning : _items[^1].Position);
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
