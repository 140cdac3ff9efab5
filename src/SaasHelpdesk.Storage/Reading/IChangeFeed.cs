using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>
/// All events of a tenant in one order that never changes afterwards: whoever reads on from a place sees every later event exactly once, the
/// events of a stream in the order of their versions. Nothing that becomes visible later comes before something that was visible already; for
/// that an event may be withheld while an older transaction is still open (PostgreSQL only).
/// </summary>
public interface IChangeFeed
{
    /// <summary>The longest page.</summary>
    const int MaxSize = 1000;

    /// <summary>The next events, oldest first.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="after">Only events behind this place.</param>
    /// <param name="max">How many at most, 1 to <see cref="MaxSize"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Fewer than asked for only at the end of the feed; or the refusal <c>changes.cursorAhead</c> if the place lies behind the end.</returns>
    ValueTask<Result<FeedItem[]>> Read(TenantId tenant, FeedPosition after, int max, CancellationToken cancellationToken);

    /// <summary>The present end: the place behind the last event that <see cref="Read"/> would give.</summary>
    ValueTask<FeedPosition> Head(TenantId tenant, CancellationToken cancellationToken);
}
