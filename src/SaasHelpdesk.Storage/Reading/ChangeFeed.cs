using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>What the feeds of both databases have in common.</summary>
internal abstract class ChangeFeed : IChangeFeed
{
    public async ValueTask<Result<FeedItem[]>> Read(TenantId tenant, FeedPosition after, int max, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, IChangeFeed.MaxSize);
        var page = await Page(tenant, after, max, cancellationToken);
        // Events are never removed, so that a place that was given out is never behind the end, unless an older backup was put back.
        if (page.Length == 0 && after > FeedPosition.Beginning && await Head(tenant, cancellationToken) < after)
            return FeedRefusals.Ahead;
        return page;
    }

    public abstract ValueTask<FeedPosition> Head(TenantId tenant, CancellationToken cancellationToken);

    protected abstract ValueTask<FeedItem[]> Page(TenantId tenant, FeedPosition after, int max, CancellationToken cancellationToken);
}
