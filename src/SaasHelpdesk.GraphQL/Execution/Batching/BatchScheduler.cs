using System.Threading.Tasks.Sources;

namespace SaasHelpdesk.GraphQL.Execution.Batching;

/// <summary>
/// The turn of one execution: what is ready runs one after another, and batches of loads are sent only when nothing is
/// ready any more, so that all loads of one level of the response share a call. One per request, shared by its loaders.
/// </summary>
public sealed class BatchScheduler : IValueTaskSource
{
    private readonly Lock _gate = new();
    private readonly Queue<Work> _ready = [];
    private readonly List<Work> _batches = [];
    private ManualResetValueTaskSourceCore<bool> _signal = new() { RunContinuationsAsynchronously = true };
    private bool _waiting;
    private bool _attached;

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _signal.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _signal.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.GetResult(short token) => _signal.GetResult(token);

    internal void Attach()
    {
        lock (_gate)
        {
            if (_attached)
            {
                throw new InvalidOperationException("A batch scheduler serves one execution at a time.");
            }

            _attached = true;
        }
    }

    /// <summary>From now on loads run at once. What is left is run here: its callers are no longer part of an execution.</summary>
    internal void Detach()
    {
        Work[] left;
        lock (_gate)
        {
            _attached = false;
            if (_batches.Count == 0 && _ready.Count == 0)
            {
                return;
            }

            left = [.. _batches, .. _ready];
            _batches.Clear();
            _ready.Clear();
        }

        foreach (var work in left)
        {
            work.Run();
        }
    }

    /// <summary>Continues the work in the execution's turn.</summary>
    internal void Post(Work work)
    {
        if (!TryAdd(work, isBatch: false))
        {
            work.Run();
        }
    }

    /// <summary>Sends the batch once nothing else can run.</summary>
    internal void Schedule(Work batch)
    {
        if (!TryAdd(batch, isBatch: true))
        {
            batch.Run();
        }
    }

    internal bool TryTake(out Work work)
    {
        lock (_gate)
        {
            return _ready.TryDequeue(out work!);
        }
    }

    /// <summary>Sends all batches that are due.</summary>
    /// <returns>False if there are none.</returns>
    internal bool Dispatch()
    {
        Work[] batches;
        lock (_gate)
        {
            if (_batches.Count == 0)
            {
                return false;
            }

            batches = [.. _batches];
            _batches.Clear();
        }

        foreach (var batch in batches)
        {
            batch.Run();
        }

        return true;
    }

    /// <summary>Completes when something is ready or due.</summary>
    internal ValueTask WaitAsync()
    {
        lock (_gate)
        {
            if (_ready.Count > 0 || _batches.Count > 0)
            {
                return ValueTask.CompletedTask;
            }

            _signal.Reset();
            _waiting = true;
            return new ValueTask(this, _signal.Version);
        }
    }

    private bool TryAdd(Work work, bool isBatch)
    {
        lock (_gate)
        {
            if (!_attached)
            {
                return false;
            }

            if (isBatch)
            {
                _batches.Add(work);
            }
            else
            {
                _ready.Enqueue(work);
            }

            if (_waiting)
            {
                _waiting = false;
                _signal.SetResult(true);
            }

            return true;
        }
    }
}
