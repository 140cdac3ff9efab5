using System.Runtime.CompilerServices;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>What changes did to a queue, judged by the ticket before and after each: nothing needs to be remembered of who is in the queue.</summary>
internal static class QueueStream
{
    public static async IAsyncEnumerable<QueueChange> Follow(
        SubscriptionSession session, ApiRequestFactory shared, FeedPosition? after, QueueRule queue, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var changes = FeedStream.Visible(session, shared, after, static item => item.Stream.Kind == StreamKind.Ticket, cancellationToken);
        await foreach (var change in changes)
        {
            if (await KindOf(session.Request, change.Item, await queue.Resolve(session.Request)) is { } kind)
                yield return new QueueChange(kind, change);
        }
    }

    private static async ValueTask<QueueChangeKind?> KindOf(ApiRequest request, FeedItem item, Func<TicketRow, bool> isIn)
    {
        var found = await request.Streams.Events(request.Tenant, [item.Stream], request.Cancellation);
        TicketState? before = null, after = null;
        foreach (var recorded in found[item.Stream])
        {
            if (recorded.Version > item.Event.Version)
                break;
            (before, after) = (after, Ticket.Fold(after, DomainJson.Deserialize<TicketEvent>(recorded.Data.Span)));
        }

        var was = before is not null && isIn(await Row(request, before));
        var isNow = isIn(await Row(request, after!));
        return (was, isNow) switch
        {
            (false, true) => QueueChangeKind.Entered,
            (true, true) => QueueChangeKind.Changed,
            (true, false) => QueueChangeKind.Left,
            _ => null,
        };
    }

    private static async ValueTask<TicketRow> Row(ApiRequest request, TicketState state)
    {
        var terms = await request.Shared.Configurations.Terms(request.Tenant, state.Facts.AsMemory(), request.Cancellation);
        return TicketRows.Of(state, SlaClocks.Evaluate(state.Facts, terms, state.Times.LastAt));
    }
}
