namespace SaasHelpdesk.GraphQL.Execution.Batching;

/// <summary>Keys that are loaded in one call. Runs twice: to send the call, and to hand out what came back.</summary>
internal sealed class LoadBatch<TKey, TValue>(BatchLoader<TKey, TValue> loader, BatchScheduler scheduler) : Work
    where TKey : notnull
{
    private readonly List<KeyLoad<TKey, TValue>> _loads = [];
    private Task<IReadOnlyDictionary<TKey, TValue>>? _call;

    internal int Count => _loads.Count;

    internal IReadOnlyList<TKey> Keys => [.. _loads.Select(load => load.Key)];

    internal void Add(KeyLoad<TKey, TValue> load) => _loads.Add(load);

    internal override void Run()
    {
        if (_call is null)
        {
            Send();
            return;
        }

        // Completing a load runs the resolver that awaits it right here, in the execution's turn; that keeps the next level
        // of loads together.
        if (!_call.IsCompletedSuccessfully)
        {
            Fail(_call.Exception?.InnerException ?? new OperationCanceledException());
            return;
        }

        var values = _call.Result;
        foreach (var load in _loads)
        {
            load.SetResult(values.TryGetValue(load.Key, out var value) ? value : default);
        }
    }

    private void Send()
    {
        try
        {
            _call = loader.Send(this);
        }
        catch (Exception exception)
        {
            Fail(exception);
            return;
        }

        if (_call.IsCompleted)
        {
            Run();
            return;
        }

        _call.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => scheduler.Post(this));
    }

    private void Fail(Exception exception)
    {
        foreach (var load in _loads)
        {
            load.SetException(exception);
        }
    }
}
