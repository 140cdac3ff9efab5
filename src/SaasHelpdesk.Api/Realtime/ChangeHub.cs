using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>Lets any number of followers have each tenant's changes as they come, with one reader of the feed for each tenant that is followed.</summary>
internal sealed class ChangeHub(IChangeFeed feed, IChangeSignal signal, ApiOptions options, TimeProvider time, ILogger<ChangeHub> logger)
    : IAsyncDisposable
{
    private const int PageSize = 100;
    private const int BatchSize = 64;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<TenantId, TenantTail> _tails = new();
    private IDisposable? _announcements;

    /// <summary>
    /// The tenant's events behind a place, or from now on, in the order of the feed, without gap or repeat: from storage until the live end is
    /// reached, then as they come. An empty batch comes when nothing has happened for a while, so that the follower can look whether it still may.
    /// </summary>
    /// <exception cref="GraphQLException">The follower, once at the live end, fell behind what is kept in memory (<c>SLOW_CONSUMER</c>).</exception>
    public async IAsyncEnumerable<IReadOnlyList<FeedItem>> Follow(
        TenantId tenant, FeedPosition? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var tail = Enter(tenant);
        try
        {
            await tail.Ready.WaitAsync(cancellationToken);
            var place = after ?? tail.End;
            while (place < tail.Start)
            {
                var page = await feed.Read(tenant, place, PageSize, cancellationToken);
                if (!page.IsSuccess)
                    throw ApiRequest.Refused(page.Refusal);
                if (page.Value.Length == 0)
                    break;
                place = page.Value[^1].Position;
                yield return page.Value;
            }

            while (true)
            {
                var grown = tail.Grown;
                var batch = tail.After(place, BatchSize) ?? throw TooSlow();
                if (batch.Count > 0)
                    place = batch[^1].Position;
                yield return batch;
                if (batch.Count > 0)
                    continue;
                await grown.WaitAsync(options.Realtime.RecheckInterval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await Leave(tenant, tail);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _announcements?.Dispose();
        foreach (var tail in _tails.Values)
            await tail.DisposeAsync();
        _tails.Clear();
    }

    private static GraphQLException TooSlow() => new(
        "You fell too far behind the changes. Subscribe again after the cursor of the last one that you got.", ApiErrorCodes.SlowConsumer);

    private TenantTail Enter(TenantId tenant)
    {
        lock (_gate)
        {
            _announcements ??= signal.Subscribe(Announce);
            var tail = _tails.GetOrAdd(tenant, _ => new TenantTail(tenant, feed, time, options.Realtime.RecentChanges, logger));
            tail.Followers++;
            return tail;
        }
    }

    private async ValueTask Leave(TenantId tenant, TenantTail tail)
    {
        lock (_gate)
        {
            if (--tail.Followers > 0)
                return;
            _tails.TryRemove(KeyValuePair.Create(tenant, tail));
        }

        await tail.DisposeAsync();
    }

    // On the writer's time: only marks what there is to look for.
    private void Announce(LedgerChanges changes)
    {
        if (_tails.IsEmpty)
            return;
        for (var i = 0; i < changes.Changes.Count; i++)
        {
            var change = changes.Changes[i];
            if (_tails.TryGetValue(change.Tenant, out var tail))
                tail.Announce(change);
        }

        if (!changes.Missed)
            return;
        foreach (var tail in _tails.Values)
            tail.Look();
    }
}
