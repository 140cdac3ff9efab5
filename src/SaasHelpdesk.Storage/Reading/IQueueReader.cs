using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Views;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Saved views, and numbers of tickets for many queues in one statement. Only of tenants in the request's <see cref="TenantScope"/>.</summary>
public interface IQueueReader
{
    /// <summary>What these teams have to do. A team without open tickets is missing.</summary>
    ValueTask<IReadOnlyDictionary<TeamId, TeamLoad>> TeamLoads(
        TenantId tenant, IReadOnlyCollection<TeamId> teams, CancellationToken cancellationToken);

    /// <summary>
    /// How many tickets pass each filter, in the filters' order. One statement for forty filters.
    /// </summary>
    /// <param name="filters">The filters.</param>
    /// <param name="most">Where counting stops, so that the count of a big queue costs no more than that of one with so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<int>> Counts(IReadOnlyList<TicketFilter> filters, int most, CancellationToken cancellationToken);

    /// <summary>
    /// The tags of the tickets that changed last, most used first. Only so many tickets are looked at, so that it costs the same for any number.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="prefix">Only tags that begin so, case-folded; empty for all.</param>
    /// <param name="most">How many tags at most.</param>
    /// <param name="tickets">How many tickets are looked at.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<TagUse>> Tags(TenantId tenant, string prefix, int most, int tickets, CancellationToken cancellationToken);

    /// <summary>A tenant's views that are one's own or shared with the tenant or with one of the teams, by id.</summary>
    ValueTask<IReadOnlyList<SavedView>> Views(
        TenantId tenant, UserId owner, IReadOnlyCollection<TeamId> teams, CancellationToken cancellationToken);

    /// <summary>A view, whoever may see it, or null.</summary>
    ValueTask<SavedView?> View(TenantId tenant, ViewId view, CancellationToken cancellationToken);
}
