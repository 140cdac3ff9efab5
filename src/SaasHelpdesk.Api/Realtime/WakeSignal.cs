namespace SaasHelpdesk.Api.Realtime;

/// <summary>Wakes one waiter, at once or, if it does not wait yet, when it will. Several rings before that are one.</summary>
internal sealed class WakeSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = New();

    public void Ring()
    {
        lock (_gate)
            _next.TrySetResult();
    }

    /// <summary>Waits for a ring, or for the time to pass.</summary>
    public async Task Wait(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        Task next;
        lock (_gate)
            next = _next.Task;
        await next.WaitAsync(atMost, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_next.Task.IsCompleted)
                _next = New();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
