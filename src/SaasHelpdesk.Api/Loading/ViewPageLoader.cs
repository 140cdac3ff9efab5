using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Execution.Batching;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Loading;

/// <summary>Pages of the tickets of views, as the principal may see them.</summary>
internal sealed class ViewPageLoader(BatchScheduler scheduler, ITicketReader reader, CancellationToken cancellation)
    : BatchLoader<ViewPage, Result<Page<Tenanted<TicketRow>>>>(scheduler)
{
    protected override async ValueTask<IReadOnlyDictionary<ViewPage, Result<Page<Tenanted<TicketRow>>>>> LoadBatch(IReadOnlyList<ViewPage> keys)
    {
        var pages = new Dictionary<ViewPage, Result<Page<Tenanted<TicketRow>>>>(keys.Count);
        // All views of a list are asked for the same page; another page has another alias in the query.
        foreach (var same in keys.GroupBy(static key => key.Page))
        {
            var wanted = same.ToList();
            var found = await reader.Lists(wanted.ConvertAll(static key => new TicketList(key.View.Filter, key.View.Definition.Sort)), same.Key, cancellation);
            for (var i = 0; i < wanted.Count; i++)
                pages.Add(wanted[i], found[i]);
        }

        return pages;
    }
}
