namespace SaasHelpdesk.Api.Http;

/// <summary>The time that one operation has. The timer is made only when somebody waits: most operations are over before.</summary>
/// <param name="limit">How long it may take, from when it is armed.</param>
/// <param name="time">Measures it.</param>
/// <param name="aborted">Ends it when the caller goes.</param>
internal sealed class OperationTime(TimeSpan limit, TimeProvider time, CancellationToken aborted) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(aborted);
    private ITimer? _timer;

    /// <summary>Set when the time is over or the caller is gone.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Set when the caller is gone.</summary>
    public CancellationToken Aborted => aborted;

    public void Arm() => _timer ??= time.CreateTimer(
        static source =>
        {
            try
            {
                ((CancellationTokenSource)source!).Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The operation ended at this very moment.
            }
        },
        _source,
        limit,
        Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }
}
