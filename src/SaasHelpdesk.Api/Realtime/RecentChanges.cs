using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>
/// The latest stretch of a tenant's feed, at most so many events, without holes: everything behind <see cref="Start"/> up to <see cref="End"/>.
/// Long contents are left out, so that its size in memory is bounded too. Not thread-safe.
/// </summary>
internal sealed class RecentChanges(int capacity, FeedPosition start)
{
    /// <summary>The longest content of an event that is kept, in bytes.</summary>
    public const int LongestContent = 2048;

    private readonly Queue<FeedItem> _items = new(Math.Min(capacity, 256));
    private readonly Dictionary<StreamId, long> _versions = [];

    /// <summary>The place behind which nothing is missing.</summary>
    public FeedPosition Start { get; private set; } = start;

    /// <summary>The place behind the last event.</summary>
    public FeedPosition End { get; private set; } = start;

    public int Count => _items.Count;

    /// <summary>Adds the event that follows in the feed.</summary>
    public void Add(FeedItem item)
    {
        if (item.Stream.Kind != StreamKind.Ticket || item.Event.Data.Length > LongestContent)
            item = item with { Event = item.Event with { Data = default } };
        if (_items.Count == capacity)
        {
            var oldest = _items.Dequeue();
            Start = oldest.Position;
            if (_versions.TryGetValue(oldest.Stream, out var version) && version == oldest.Event.Version)
                _versions.Remove(oldest.Stream);
        }

        _items.Enqueue(item);
        _versions[item.Stream] = item.Event.Version;
        End = item.Position;
    }

    /// <summary>Whether the stream's event of that version, or a later one, is among them.</summary>
    public bool Has(StreamId stream, long version) => _versions.TryGetValue(stream, out var latest) && latest >= version;

    /// <summary>The events behind a place, at most so many; null if some behind it are gone already.</summary>
    public IReadOnlyList<FeedItem>? After(FeedPosition place, int max)
    {
        if (place < Start)
            return null;
        if (place >= End)
            return [];
        var found = new List<FeedItem>(Math.Min(max, _items.Count));
        foreach (var item in _items)
        {
            if (item.Position <= place)
                continue;
            found.Add(item);
            if (found.Count == max)
                break;
        }

        return found;
    }
}
