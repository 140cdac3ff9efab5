namespace SaasHelpdesk.GrainRuntime.Tests.Support;

/// <summary>A door that a grain waits at until the test opens it.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task Pass()
    {
        _arrived.TrySetResult();
        await _opened.Task;
    }

    public Task Arrival() => _arrived.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public void Open() => _opened.TrySetResult();
}
