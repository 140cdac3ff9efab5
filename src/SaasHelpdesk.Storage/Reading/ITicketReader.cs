using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;

namespace SaasHelpdesk.Storage.Reading;

/// <summary>Tickets and messages of the tenants in the request's <see cref="TenantScope"/>, as of the last commit.</summary>
public interface ITicketReader
{
    /// <summary>One page of a list.</summary>
    /// <returns>The page, or a refusal: <c>page.size</c>, <c>page.cursor</c>.</returns>
    ValueTask<Result<Page<Tenanted<TicketRow>>>> List(
        TicketFilter filter, TicketSort sort, PageRequest page, CancellationToken cancellationToken);

    /// <summary>The same page of several lists, in the lists' order: one statement for forty, and one more for their totals.</summary>
    /// <returns>For each list its page, or a refusal as of <see cref="List"/>.</returns>
    ValueTask<IReadOnlyList<Result<Page<Tenanted<TicketRow>>>>> Lists(
        IReadOnlyList<TicketList> lists, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many tickets pass the filter.</summary>
    ValueTask<long> Count(TicketFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// The tickets that fit the text best: of the newest thousand subjects and messages that hold its words, ranked, at most
    /// <paramref name="limit"/>. <see cref="TicketFilter.Text"/> is the text.
    /// </summary>
    /// <param name="filter">Which tickets; its text must be set.</param>
    /// <param name="limit">1 to <see cref="PageRequest.MaxSize"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyList<Tenanted<TicketRow>>> Search(TicketFilter filter, int limit, CancellationToken cancellationToken);

    /// <summary>One ticket, or null if the scope has none of that key.</summary>
    ValueTask<TicketRow?> Find(TenantKey<TicketId> ticket, CancellationToken cancellationToken);

    /// <summary>The tickets of these keys that the scope has.</summary>
    ValueTask<IReadOnlyDictionary<TenantKey<TicketId>, TicketRow>> FindMany(
        IReadOnlyCollection<TenantKey<TicketId>> tickets, CancellationToken cancellationToken);

    /// <summary>The conversations of these tickets, oldest message first. A ticket without messages is missing.</summary>
    /// <param name="tickets">The tickets.</param>
    /// <param name="withInternalNotes">Whether internal notes are among them. Never for a requester.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyDictionary<TenantKey<TicketId>, IReadOnlyList<MessageRow>>> Messages(
        IReadOnlyCollection<TenantKey<TicketId>> tickets, bool withInternalNotes, CancellationToken cancellationToken);

    /// <summary>The same stretch of the conversations of these tickets, by message number. Reads no more than it gives. A ticket without such messages is missing.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="tickets">The tickets.</param>
    /// <param name="range">Which stretch.</param>
    /// <param name="withInternalNotes">Whether internal notes are among them. Never for a requester.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<IReadOnlyDictionary<TicketId, Stretch<MessageRow>>> MessageStretches(
        TenantId tenant, IReadOnlyCollection<TicketId> tickets, NumberRange range, bool withInternalNotes, CancellationToken cancellationToken);

    /// <summary>How many messages these tickets have. A ticket without messages is missing.</summary>
    ValueTask<IReadOnlyDictionary<TicketId, int>> MessageCounts(
        TenantId tenant, IReadOnlyCollection<TicketId> tickets, bool withInternalNotes, CancellationToken cancellationToken);
}
