using SaasHelpdesk.Api.Views;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>How many tickets views hold, as the principal may see them.</summary>
internal sealed class ViewCountLoader(BatchScheduler scheduler, IQueueReader reader, CancellationToken cancellation)
    : BatchLoader<ViewNode, ViewCount>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<ViewNode, ViewCount>> LoadBatch(IReadOnlyList<ViewNode> keys)
    {
        // One more than is told, to know whether there are more.
        var counts = await reader.Counts([.. keys.Select(static view => view.Filter)], ViewCount.Most + 1, cancellation);
        return keys.Select((view, i) => (view, counts[i])).ToDictionary(static pair => pair.view, static pair => ViewCount.Of(pair.Item2));
    }
}
