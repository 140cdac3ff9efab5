namespace SaasHelpdesk.Api.Http;

/// <summary>The time that one operation has. The timer is made only when somebody waits: most operations are over before.</summary>
/// <param name="limit">How long it may take, from now.</param>
/// <param name="time">Measures it.</param>
/// <param name="aborted">Ends it when the caller goes.</param>
internal sealed class OperationTime(TimeSpan limit, TimeProvider time, CancellationToken aborted) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(aborted);
    private readonly long _started = time.GetTimestamp();
    private ITimer? _timer;

    /// <summary>Set when the time is over or the caller is gone.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Set when the caller is gone.</summary>
    public CancellationToken Aborted => aborted;

    /// <summary>Makes the timer, if it is not made yet.</summary>
    public void Arm()
    {
        if (_timer is not null)
            return;
        var left = limit - time.GetElapsedTime(_started);
        if (left > TimeSpan.Zero)
            _timer = time.CreateTimer(static source => End((CancellationTokenSource)source!), _source, left, Timeout.InfiniteTimeSpan);
        else
            End(_source);
    }

    private static void End(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The operation ended at this very moment.
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }
}
