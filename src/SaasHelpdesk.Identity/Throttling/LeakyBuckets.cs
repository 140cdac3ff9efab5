using System.Collections.Concurrent;

namespace SaasHelpdesk.Identity.Throttling;

/// <summary>
/// A leaky bucket for each key, made when first needed, in the memory of this node. Bounded: when there are too many, the empty ones go (they
/// would be made anew just so), and if that is not enough those that hold least.
/// </summary>
/// <typeparam name="TKey">Whom a bucket is for.</typeparam>
/// <param name="limit">The size of each.</param>
/// <param name="time">The clock.</param>
/// <param name="mostBuckets">How many there are at most, from 1.</param>
public sealed class LeakyBuckets<TKey>(BucketLimit limit, TimeProvider time, int mostBuckets = 50_000)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, LeakyBucket> _buckets = new();
    private readonly BucketPace _pace = new(limit, time);
    private readonly Lock _eviction = new();

    /// <summary>The size of each bucket.</summary>
    public BucketLimit Limit => limit;

    /// <summary>How many buckets there are.</summary>
    public int Count => _buckets.Count;

    /// <summary>Adds a cost if it fits; otherwise nothing is added and the state says when it will.</summary>
    public bool TryAdd(TKey key, long cost, out BucketState state) => Of(key).TryAdd(cost, _pace, out state);

    /// <summary>Takes back what was added a moment ago.</summary>
    public void TakeBack(TKey key, long cost) => Of(key).TakeBack(cost, _pace);

    /// <summary>What the bucket of a key holds. Makes none.</summary>
    public BucketState Read(TKey key) => _buckets.TryGetValue(key, out var bucket) ? bucket.Read(_pace) : _pace.StateOf(0, 0);

    /// <summary>Whether even a cost of 1 would be refused. Makes no bucket.</summary>
    public bool IsFull(TKey key) => _buckets.TryGetValue(key, out var bucket) && bucket.Ticks(_pace) + _pace.TicksOf(1) > _pace.FullTicks;

    private LeakyBucket Of(TKey key)
    {
        if (_buckets.TryGetValue(key, out var bucket))
            return bucket;
        if (_buckets.Count >= mostBuckets)
            MakeRoom();
        return _buckets.GetOrAdd(key, static _ => new LeakyBucket());
    }

    // A caller that holds a bucket while it goes adds to one that nobody sees: at worst one cost is not counted.
    private void MakeRoom()
    {
        lock (_eviction)
        {
            if (_buckets.Count < mostBuckets)
                return;
            var held = new List<(TKey Key, long Ticks)>(_buckets.Count);
            foreach (var (key, bucket) in _buckets)
            {
                var ticks = bucket.Ticks(_pace);
                if (ticks == 0)
                    _buckets.TryRemove(key, out _);
                else
                    held.Add((key, ticks));
            }

            // A tenth at a time, so that a full table is not sorted for each new key.
            var tooMany = held.Count - (mostBuckets - 1 - (mostBuckets / 10));
            foreach (var (key, _) in held.OrderBy(static entry => entry.Ticks).Take(tooMany))
                _buckets.TryRemove(key, out _);
        }
    }
}
