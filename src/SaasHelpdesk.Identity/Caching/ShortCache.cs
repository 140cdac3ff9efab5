using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace SaasHelpdesk.Identity.Caching;

/// <summary>
/// Keeps values for seconds: long enough that a busy caller costs no look-up, short enough that a change made on another node is soon seen.
/// Bounded, so that nobody fills the memory by asking.
/// </summary>
internal sealed class ShortCache<TKey, TValue>(TimeProvider time, TimeSpan lifetime, int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, (TValue Value, long Since)> _entries = new();
    private long _generation;

    /// <summary>To be read before a value is looked up, and handed to <see cref="Put"/>.</summary>
    public long Generation => Interlocked.Read(ref _generation);

    public int Count => _entries.Count;

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (_entries.TryGetValue(key, out var entry) && time.GetElapsedTime(entry.Since) < lifetime)
        {
            value = entry.Value;
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Keeps a value, unless something was forgotten since it was looked up: it may be what was removed.</summary>
    public void Put(TKey key, TValue value, long generation)
    {
        if (_entries.Count >= capacity)
            MakeRoom();
        if (generation != Generation)
            return;
        _entries[key] = (value, time.GetTimestamp());
        if (generation != Generation)
            _entries.TryRemove(key, out _);
    }

    public void Forget(TKey key)
    {
        Interlocked.Increment(ref _generation);
        _entries.TryRemove(key, out _);
    }

    // Rare: only reached with more keys in use within a lifetime than there is room for. Then the price is a look-up more.
    private void MakeRoom()
    {
        foreach (var (key, entry) in _entries)
        {
            if (time.GetElapsedTime(entry.Since) >= lifetime)
                _entries.TryRemove(key, out _);
        }

        if (_entries.Count >= capacity)
            _entries.Clear();
    }
}
