using SaasHelpdesk.GrainRuntime.Activations;

namespace SaasHelpdesk.GrainRuntime.Hosting;

internal sealed partial class GrainHost
{
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isStopping;
    private int _count;

    public bool IsStopping
    {
        get => _isStopping;
        private set => _isStopping = value;
    }

    public void Created(Activation activation)
    {
        Interlocked.Increment(ref _count);
        Collector.Watch(activation);

        // Its creator may have looked before the host began to stop, and the host may not have seen it.
        if (IsStopping)
            activation.RequestDeactivation(ShuttingDown);
    }

    public void Ended(Activation activation)
    {
        Collector.Unwatch(activation);
        if (Interlocked.Decrement(ref _count) == 0 && IsStopping)
            _empty.TrySetResult();
    }

    /// <summary>
    /// Lets requests that have come so far run to their end, deactivates all grains and waits for it. Grains may still call
    /// grains until then; calls from outside that would need a new activation are refused.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        IsStopping = true;
        var count = Volatile.Read(ref _count);
        Log.Stopping(count);
        foreach (var activation in _classes.SelectMany(grainClass => grainClass.Activations))
            activation.RequestDeactivation(ShuttingDown);
        if (count > 0 && Volatile.Read(ref _count) > 0)
            await _empty.Task.WaitAsync(cancellationToken);
        Log.Stopped();
    }

    private static DeactivationReason ShuttingDown => new(DeactivationReasonCode.ShuttingDown, "The process is shutting down.");
}
