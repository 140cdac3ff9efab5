namespace SaasHelpdesk.GraphQL.Execution.Batching;

/// <summary>
/// Loads values by key, many keys in one call: all loads that resolvers of one level of the response ask for are collected
/// into one batch, and each key is loaded once a request. Removes N+1 from lists.
/// </summary>
/// <typeparam name="TKey">Key, compared by value.</typeparam>
/// <typeparam name="TValue">Value; a key that the batch has no value for yields the default, null.</typeparam>
/// <param name="scheduler">The scheduler of the request.</param>
public abstract class BatchLoader<TKey, TValue>(BatchScheduler scheduler)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, KeyLoad<TKey, TValue>> _loads = [];
    private LoadBatch<TKey, TValue>? _open;

    /// <summary>Most keys of one batch; more are loaded in further batches.</summary>
    protected virtual int MaxBatchSize => 1000;

    /// <summary>Loads the value of a key. Safe to call from any thread.</summary>
    public ValueTask<TValue?> Load(TKey key)
    {
        LoadBatch<TKey, TValue>? due = null;
        KeyLoad<TKey, TValue> load;
        ValueTask<TValue?> value;
        lock (_gate)
        {
            if (!_loads.TryGetValue(key, out load!))
            {
                load = new KeyLoad<TKey, TValue>(key);
                _loads.Add(key, load);
                if (_open is null || _open.Count >= MaxBatchSize)
                {
                    due = _open = new LoadBatch<TKey, TValue>(this, scheduler);
                }

                _open.Add(load);
            }

            value = load.Join();
        }

        if (due is not null)
        {
            scheduler.Schedule(due);
        }

        return value;
    }

    /// <summary>Gives a value that is known already, so that it is not loaded.</summary>
    public void Prime(TKey key, TValue? value)
    {
        lock (_gate)
        {
            if (!_loads.ContainsKey(key))
            {
                var load = new KeyLoad<TKey, TValue>(key);
                load.SetResult(value);
                _loads.Add(key, load);
            }
        }
    }

    /// <summary>Forgets a value, which a mutation has made stale.</summary>
    public void Clear(TKey key)
    {
        lock (_gate)
        {
            _loads.Remove(key);
        }
    }

    /// <summary>Forgets all values, because a mutation may have made any of them stale.</summary>
    public void ClearAll()
    {
        lock (_gate)
        {
            _loads.Clear();
        }
    }

    /// <summary>Loads a batch.</summary>
    /// <param name="keys">Distinct keys.</param>
    /// <returns>The values of those keys that have one.</returns>
    protected abstract ValueTask<IReadOnlyDictionary<TKey, TValue>> LoadBatch(IReadOnlyList<TKey> keys);

    internal Task<IReadOnlyDictionary<TKey, TValue>> Send(LoadBatch<TKey, TValue> batch)
    {
        lock (_gate)
        {
            _open = ReferenceEquals(_open, batch) ? null : _open;
        }

        return LoadBatch(batch.Keys).AsTask();
    }
}
