using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tests.Support;

/// <summary>The real reader behind a gate.</summary>
internal sealed class GatedTicketReader(ITicketReader reader, TicketGate gate) : ITicketReader
{
    public ValueTask<Result<Page<Tenanted<TicketRow>>>> List(
        TicketFilter filter, TicketSort sort, PageRequest page, CancellationToken cancellationToken) =>
        reader.List(filter, sort, page, cancellationToken);

    public ValueTask<IReadOnlyList<Result<Page<Tenanted<TicketRow>>>>> Lists(
        IReadOnlyList<TicketList> lists, PageRequest page, CancellationToken cancellationToken) =>
        reader.Lists(lists, page, cancellationToken);

    public ValueTask<long> Count(TicketFilter filter, CancellationToken cancellationToken) => reader.Count(filter, cancellationToken);

    public ValueTask<IReadOnlyList<Tenanted<TicketRow>>> Search(TicketFilter filter, int limit, CancellationToken cancellationToken) =>
        reader.Search(filter, limit, cancellationToken);

    public ValueTask<TicketRow?> Find(TenantKey<TicketId> ticket, CancellationToken cancellationToken) => reader.Find(ticket, cancellationToken);

    public async ValueTask<IReadOnlyDictionary<TenantKey<TicketId>, TicketRow>> FindMany(
        IReadOnlyCollection<TenantKey<TicketId>> tickets, CancellationToken cancellationToken)
    {
        await gate.Pass(cancellationToken);
        return await reader.FindMany(tickets, cancellationToken);
    }

    public ValueTask<IReadOnlyDictionary<TenantKey<TicketId>, IReadOnlyList<MessageRow>>> Messages(
        IReadOnlyCollection<TenantKey<TicketId>> tickets, bool withInternalNotes, CancellationToken cancellationToken) =>
        reader.Messages(tickets, withInternalNotes, cancellationToken);

    public ValueTask<IReadOnlyDictionary<TicketId, Stretch<MessageRow>>> MessageStretches(
        TenantId tenant, IReadOnlyCollection<TicketId> tickets, NumberRange range, bool withInternalNotes, CancellationToken cancellationToken) =>
        reader.MessageStretches(tenant, tickets, range, withInternalNotes, cancellationToken);

    public ValueTask<IReadOnlyDictionary<TicketId, int>> MessageCounts(
        TenantId tenant, IReadOnlyCollection<TicketId> tickets, bool withInternalNotes, CancellationToken cancellationToken) =>
        reader.MessageCounts(tenant, tickets, withInternalNotes, cancellationToken);
}
