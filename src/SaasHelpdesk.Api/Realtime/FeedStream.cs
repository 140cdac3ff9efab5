using System.Runtime.CompilerServices;
using SaasHelpdesk.Api.Changes;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>Source streams of subscriptions: the tenant's changes, each looked at with the rights of the moment.</summary>
internal static class FeedStream
{
    /// <summary>The session of a subscription and the place that it is to go on from, null for now.</summary>
    /// <exception cref="GraphQLException">The cursor is none of this feed, or lies behind its end.</exception>
    public static async ValueTask<(SubscriptionSession Session, FeedPosition? After)> Open(ResolverContext context)
    {
        var request = context.State<ApiRequest>();
        var session = request.Session ?? throw new InvalidOperationException("Subscriptions need a session.");
        var after = ChangeCursor.Read(request, session.ResumeAfter ?? context.Arg<string>("after"));
        if (after is { } place && await request.Shared.Changes.Read(request.Tenant, place, 1, request.Cancellation) is { IsSuccess: false } refused)
            throw ApiRequest.Refused(refused.Refusal);
        return (session, after);
    }

    /// <summary>The changes that are wanted and that the principal may know of at the moment when each is given out.</summary>
    public static async IAsyncEnumerable<ChangeNode> Visible(
        SubscriptionSession session, ApiRequestFactory shared, FeedPosition? after, Func<FeedItem, bool> wanted, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var tenant = session.Tenant;
        await foreach (var batch in shared.Hub.Follow(tenant, after, cancellationToken))
        {
            await session.Recheck();
            foreach (var item in batch)
            {
                if (!wanted(item))
                    continue;
                var visible = await ChangeRights.Visible(await session.Renew(), [item]);
                if (visible.Count == 0)
                    continue;
                session.Cursor = item.Position.ToCursor(tenant);
                yield return visible[0];
            }
        }
    }
}
