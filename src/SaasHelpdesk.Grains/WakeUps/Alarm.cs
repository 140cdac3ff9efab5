using NodaTime;

namespace SaasHelpdesk.Grains.WakeUps;

/// <summary>A sleep that another thread can shorten.</summary>
internal sealed class Alarm(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);
    private readonly Lock _lock = new();
    private Instant _until = Instant.MaxValue;
    private Instant _ringBy = Instant.MaxValue;

    /// <summary>How long to sleep until <paramref name="due"/>, from 0 to <paramref name="longest"/>.</summary>
    public static TimeSpan Until(Instant due, Instant now, TimeSpan longest)
    {
        if (due <= now)
            return TimeSpan.Zero;
        var sleep = due - now;
        return sleep >= Duration.FromTimeSpan(longest) ? longest : TimeSpan.FromTicks((long)Math.Ceiling(sleep.TotalTicks));
    }

    /// <summary>Ends the sleep no later than <paramref name="due"/>. Also holds for the sleep that follows.</summary>
    public void RingBy(Instant due)
    {
        lock (_lock)
        {
            if (due < _ringBy)
                _ringBy = due;
            if (due < _until && _rung.CurrentCount == 0)
                _rung.Release();
        }
    }

    /// <summary>Sleeps for <paramref name="span"/>, or less if the alarm rings.</summary>
    public async Task Sleep(TimeSpan span, CancellationToken cancellationToken)
    {
        var remaining = span;
        while (remaining > TimeSpan.Zero)
        {
            var now = time.Now();
            lock (_lock)
            {
                remaining = Until(Instant.Min(now + Duration.FromTimeSpan(remaining), _ringBy), now, remaining);
                _until = now + Duration.FromTimeSpan(remaining);
            }

            if (remaining <= TimeSpan.Zero || !await WaitForRing(remaining, cancellationToken))
                break;
            remaining = Until(_until, time.Now(), span);
        }

        lock (_lock)
        {
            _until = Instant.MaxValue;
            _ringBy = Instant.MaxValue;
        }
    }

    public void Dispose() => _rung.Dispose();

    private async Task<bool> WaitForRing(TimeSpan span, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(span, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _rung.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
