using Microsoft.Extensions.Logging;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>
/// Reads the live end of one tenant's feed, once for all its followers: when a change is announced, again shortly after while an announced one
/// is not in the feed yet (an older transaction may withhold it), and now and then in case an announcement got lost.
/// </summary>
internal sealed partial class TenantTail : IAsyncDisposable
{
    public static readonly TimeSpan FirstRelook = TimeSpan.FromMilliseconds(20);
    public static readonly TimeSpan LongestRelook = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan UnaskedLook = TimeSpan.FromSeconds(5);

    private const int PageSize = 200;
    // More need not be waited for: whoever finds these finds the rest.
    private const int MostAwaited = 1024;
    private const int MostRelooks = 60;

    private readonly TenantId _tenant;
    private readonly IChangeFeed _feed;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly int _capacity;
    private readonly Lock _gate = new();
    private readonly WakeSignal _wake = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<StreamId, long> _awaited = [];
    private readonly Task _loop;
    private RecentChanges _recent = new(1, FeedPosition.Beginning);
    private TaskCompletionSource _grown = NewGrown();
    private int _relooks;

    public TenantTail(TenantId tenant, IChangeFeed feed, TimeProvider time, int capacity, ILogger logger)
    {
        (_tenant, _feed, _time, _capacity, _logger) = (tenant, feed, time, capacity, logger);
        _loop = Task.Run(Loop);
    }

    /// <summary>How many follow. Guarded by the hub.</summary>
    public int Followers { get; set; }

    /// <summary>Completes when the tail knows where the feed ends.</summary>
    public Task Ready => _ready.Task;

    public FeedPosition Start => Read(static recent => recent.Start);

    public FeedPosition End => Read(static recent => recent.End);

    /// <summary>Completes when there is more than at the time of this call.</summary>
    public Task Grown
    {
        get
        {
            lock (_gate)
                return _grown.Task;
        }
    }

    /// <summary>The events behind a place, at most so many; null if some behind it are not kept any more.</summary>
    public IReadOnlyList<FeedItem>? After(FeedPosition place, int max)
    {
        lock (_gate)
            return _recent.After(place, max);
    }

    /// <summary>A change was announced.</summary>
    public void Announce(in LedgerChange change)
    {
        lock (_gate)
        {
            if (!_recent.Has(change.Stream, change.Version) && (_awaited.Count < MostAwaited || _awaited.ContainsKey(change.Stream)))
                _awaited[change.Stream] = change.Version;
            _relooks = 0;
        }

        _wake.Ring();
    }

    /// <summary>Changes may have been missed.</summary>
    public void Look() => _wake.Ring();

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _loop;
        _ending.Dispose();
    }

    private static TaskCompletionSource NewGrown() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private T Read<T>(Func<RecentChanges, T> what)
    {
        lock (_gate)
            return what(_recent);
    }

    private async Task Loop()
    {
        var pause = TimeSpan.Zero;
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                if (pause > TimeSpan.Zero)
                    await _wake.Wait(pause, _time, _ending.Token);
                if (!_ready.Task.IsCompleted)
                    await Begin();
                await Drain();
                pause = NextLook();
            }
            catch (OperationCanceledException) when (_ending.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // An outage of the database ends no subscription: the feed is read on from the same place after it.
            catch (Exception error)
            {
                LogFailed(_logger, _tenant.Value, error);
                pause = LongestRelook;
            }
#pragma warning restore CA1031
        }

        _ready.TrySetCanceled();
    }

    private async Task Begin()
    {
        var head = await _feed.Head(_tenant, _ending.Token);
        lock (_gate)
            _recent = new RecentChanges(_capacity, head);
        _ready.TrySetResult();
    }

    private async Task Drain()
    {
        while (true)
        {
            var page = await _feed.Read(_tenant, End, PageSize, _ending.Token);
            if (!page.IsSuccess)
                throw new InvalidOperationException(page.Refusal.Message);
            if (page.Value.Length > 0)
                Add(page.Value);
            if (page.Value.Length < PageSize)
                return;
        }
    }

    private void Add(FeedItem[] items)
    {
        TaskCompletionSource grown;
        lock (_gate)
        {
            foreach (var item in items)
            {
                _recent.Add(item);
                if (_awaited.TryGetValue(item.Stream, out var version) && version <= item.Event.Version)
                    _awaited.Remove(item.Stream);
            }

            (grown, _grown) = (_grown, NewGrown());
        }

        grown.SetResult();
    }

    private TimeSpan NextLook()
    {
        lock (_gate)
        {
            if (_awaited.Count == 0)
                return UnaskedLook;
            // What does not come within a minute was there before the announcement was heard.
            if (++_relooks > MostRelooks)
            {
                _awaited.Clear();
                return UnaskedLook;
            }

            var pause = FirstRelook * Math.Pow(2, Math.Min(_relooks - 1, 10));
            return pause < LongestRelook ? pause : LongestRelook;
        }
    }

    [LoggerMessage(5201, LogLevel.Warning, "The change feed of {Tenant} cannot be read for the moment; its followers wait.")]
    private static partial void LogFailed(ILogger logger, string tenant, Exception error);
}
