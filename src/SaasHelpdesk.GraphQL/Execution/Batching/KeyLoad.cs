namespace SaasHelpdesk.GraphQL.Execution.Batching;

/// <summary>
/// The load of one key. Each caller gets a task of its own: a task with several continuations does not run them in place, and
/// then the next level of loads would trickle in one by one instead of together.
/// </summary>
internal sealed class KeyLoad<TKey, TValue>(TKey key)
{
    private readonly List<TaskCompletionSource<TValue?>> _callers = new(1);
    private Exception? _fault;
    private TValue? _value;
    private bool _done;

    internal TKey Key { get; } = key;

    internal ValueTask<TValue?> Join()
    {
        lock (_callers)
        {
            if (_done)
            {
                return _fault is null ? new ValueTask<TValue?>(_value) : ValueTask.FromException<TValue?>(_fault);
            }

            var caller = new TaskCompletionSource<TValue?>();
            _callers.Add(caller);
            return new ValueTask<TValue?>(caller.Task);
        }
    }

    internal void SetResult(TValue? value)
    {
        lock (_callers)
        {
            (_done, _value) = (true, value);
        }

        foreach (var caller in _callers)
        {
            caller.SetResult(value);
        }
    }

    internal void SetException(Exception fault)
    {
        lock (_callers)
        {
            (_done, _fault) = (true, fault);
        }

        foreach (var caller in _callers)
        {
            caller.SetException(fault);
        }
    }
}
