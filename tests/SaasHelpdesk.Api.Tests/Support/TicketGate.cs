namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>Holds up look-ups of tickets, as a slow database does: after so many have passed, the next waits until its caller gives up.</summary>
internal sealed class TicketGate
{
    private readonly TaskCompletionSource _never = new();
    private TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _passing = int.MaxValue;

    /// <summary>Somebody waits at the gate.</summary>
    public Task Entered => _entered.Task;

    public void ShutAfter(int passing) =>
        (_passing, _entered) = (passing, new(TaskCreationOptions.RunContinuationsAsynchronously));

    public void Open() => _passing = int.MaxValue;

    public async ValueTask Pass(CancellationToken cancellationToken)
    {
        if (Interlocked.Decrement(ref _passing) >= 0)
            return;
        _entered.TrySetResult();
        await _never.Task.WaitAsync(cancellationToken);
    }
}
