namespace SaasHelpdesk.Grains;

/// <summary>
/// Counts work that has been started and not yet ended, so that a pump can go on claiming while one slow receiver is still waited for, and yet
/// never has more than a bounded amount of work open.
/// </summary>
/// <param name="limit">The most that may be open at a time.</param>
internal sealed class InFlight(int limit)
{
    private readonly Lock _gate = new();
    private int _open;
    private TaskCompletionSource _left = New();

    /// <summary>Runs <paramref name="work"/> without waiting for it. The work handles its own failures; one that it lets through is lost.</summary>
    public void Start(int weight, Func<Task> work)
    {
        lock (_gate)
            _open += weight;
        _ = Run(weight, work);
    }

    /// <summary>Waits until that much more may be started.</summary>
    public async Task WaitForRoom(int weight, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task left;
            lock (_gate)
            {
                if (_open + weight <= limit)
                    return;
                left = _left.Task;
            }

            await left.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits until nothing is open.</summary>
    public Task WaitForAll() => WaitForRoom(limit, CancellationToken.None);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task Run(int weight, Func<Task> work)
    {
        try
        {
            await work();
        }
        finally
        {
            TaskCompletionSource left;
            lock (_gate)
            {
                _open -= weight;
                (left, _left) = (_left, New());
            }

            left.SetResult();
        }
    }
}
