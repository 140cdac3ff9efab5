namespace SaasHelpdesk.GrainRuntime.Activations;

/// <summary>
/// Finds idle activations. Time is counted in epochs of one quantum; each activation hangs in the list of the epoch at which it
/// may first be old enough, so it is looked at once in a collection age, however many others there are.
/// </summary>
internal sealed class ActivationCollector
{
    // After so many the lock is let go for those who create activations.
    private const int ChunkSize = 256;

    private readonly TimeProvider _timeProvider;
    private readonly TimeSpan _quantum;
    private readonly int _ageInEpochs;
    private readonly long _start;
    private readonly Lock _gate = new();
    private readonly Activation?[] _lists;
    private volatile int _epoch;
    private int _looking;

    public ActivationCollector(TimeProvider timeProvider, GrainRuntimeOptions options)
    {
        (_timeProvider, _quantum) = (timeProvider, options.CollectionQuantum);
        _start = timeProvider.GetTimestamp();

        // One more, because an epoch says only in which quantum the last request was.
        _ageInEpochs = (int)((options.CollectionAge.Ticks + _quantum.Ticks - 1) / _quantum.Ticks) + 1;
        _lists = new Activation?[_ageInEpochs + 1];
    }

    /// <summary>The current epoch, as of the last look at the clock.</summary>
    public int Epoch => _epoch;

    public void Watch(Activation activation)
    {
        lock (_gate)
            Link(activation, _epoch + _ageInEpochs);
    }

    public void Unwatch(Activation activation)
    {
        lock (_gate)
            Unlink(activation);
    }

    /// <summary>Collects what has become old enough since the last time.</summary>
    public void Collect()
    {
        if (Interlocked.Exchange(ref _looking, 1) != 0)
            return;
        try
        {
            // One by one, so that a list never holds more than one epoch, even when the clock has leapt.
            var now = (int)(_timeProvider.GetElapsedTime(_start).Ticks / _quantum.Ticks);
            while (_epoch < now)
            {
                _epoch++;
                while (CollectChunk(ref _lists[_epoch % _lists.Length]))
                {
                }
            }
        }
        finally
        {
            Volatile.Write(ref _looking, 0);
        }
    }

    private bool CollectChunk(ref Activation? list)
    {
        lock (_gate)
        {
            for (var count = 0; count < ChunkSize; count++)
            {
                if (list is not { } activation)
                    return false;

                Unlink(activation);
                var due = activation.LastUsed + _ageInEpochs;
                var collected = due <= _epoch && activation.TryCollect(new(
                    DeactivationReasonCode.ActivationIdle, "The grain was idle for the collection age."));

                // Watched on even then, for a request may still come first and keep it.
                Link(activation, due > _epoch && !collected ? due : _epoch + _ageInEpochs);
            }

            return true;
        }
    }

    private void Link(Activation activation, int lookAt)
    {
        activation.LookAt = lookAt;
        ref var list = ref _lists[lookAt % _lists.Length];
        activation.NextWatched = list;
        if (list is not null)
            list.PreviousWatched = activation;
        list = activation;
    }

    private void Unlink(Activation activation)
    {
        if (activation.LookAt < 0)
            return;
        if (activation.PreviousWatched is null)
            _lists[activation.LookAt % _lists.Length] = activation.NextWatched;
        else
            activation.PreviousWatched.NextWatched = activation.NextWatched;
        if (activation.NextWatched is not null)
            activation.NextWatched.PreviousWatched = activation.PreviousWatched;
        (activation.PreviousWatched, activation.NextWatched, activation.LookAt) = (null, null, -1);
    }
}
