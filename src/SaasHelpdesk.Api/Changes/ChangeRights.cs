using System.Collections.Frozen;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Tickets.Events;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Changes;

/// <summary>
/// Which events of the feed a principal may know of, by today's rights: those of tickets that it may see, and of agents, teams and the tenant
/// with the permission to read those. The requester's side learns only of events that change what it can see of a ticket.
/// </summary>
internal static class ChangeRights
{
    // What is not named here is internal, so that a new event is hidden until somebody decides otherwise.
    private static readonly FrozenSet<string> ForRequesters = FrozenSet.Create(
        "ticketOpened", "ticketReplied", "messageEdited", "ticketAssigned", "ticketHandedOver", "priorityChanged", "traitsChanged", "ticketTagged",
        "statusChanged", "ticketResolved", "ticketReopened", "ticketClosed", "ticketMerged");

    /// <summary>Of these events those that the principal may know of, in their order. One statement for the tickets, for the customer's side one more.</summary>
    public static async ValueTask<IReadOnlyList<ChangeNode>> Visible(ApiRequest request, IReadOnlyList<FeedItem> items)
    {
        var isInside = request.Allows(Permission.ReadInternals);
        var tickets = new Dictionary<StreamId, TicketId>();
        foreach (var item in items)
        {
            if (item.Stream.Kind == StreamKind.Ticket && MayKnow(item))
                tickets.TryAdd(item.Stream, item.Stream.TicketId());
        }

        var rows = tickets.Count > 0 && request.Allows(Permission.ReadTickets) ? await Rows(request, tickets.Values) : [];
        var edited = isInside ? null : await Edited(request, items, rows);
        var visible = new List<ChangeNode>(items.Count);
        foreach (var item in items)
        {
            if (item.Stream.Kind != StreamKind.Ticket)
            {
                if (request.Allows(item.Stream.Kind == StreamKind.Agent ? Permission.ReadPeople : Permission.ReadConfiguration))
                    visible.Add(new(item, null));
            }
            else if (MayKnow(item) && tickets.TryGetValue(item.Stream, out var id) && rows.TryGetValue(id, out var row)
                && (edited is null || item.Event.Type != "messageEdited" || edited.Contains(item.Position)))
            {
                visible.Add(new(item, row));
            }
        }

        return visible;

        bool MayKnow(FeedItem item) => isInside || ForRequesters.Contains(item.Event.Type);
    }

    private static async ValueTask<Dictionary<TicketId, TicketRow>> Rows(ApiRequest request, IEnumerable<TicketId> tickets)
    {
        var found = await request.TicketReader.FindMany(
            [.. tickets.Select(id => new TenantKey<TicketId>(request.Tenant, id))], request.Cancellation);
        var rows = new Dictionary<TicketId, TicketRow>(found.Count);
        foreach (var (key, row) in found)
        {
            if (TicketAccess.MaySee(request, row))
                rows.Add(key.Id, row);
            request.Tickets.Prime(key.Id, row);
        }

        return rows;
    }

    /// <summary>The edits of public messages; that an internal note was edited is as internal as the note.</summary>
    private static async ValueTask<HashSet<FeedPosition>> Edited(
        ApiRequest request, IReadOnlyList<FeedItem> items, Dictionary<TicketId, TicketRow> rows)
    {
        var edits = items.Where(item => item is { Stream.Kind: StreamKind.Ticket, Event.Type: "messageEdited" }
            && rows.ContainsKey(item.Stream.TicketId())).ToList();
        if (edits.Count == 0)
            return [];
        var messages = await request.TicketReader.Messages(
            [.. edits.Select(item => new TenantKey<TicketId>(request.Tenant, item.Stream.TicketId())).Distinct()],
            withInternalNotes: false,
            request.Cancellation);
        var found = new HashSet<FeedPosition>();
        foreach (var item in edits)
        {
            var recorded = await request.Shared.EventOf(request.Tenant, item, request.Cancellation);
            var number = ((MessageEdited)DomainJson.Deserialize<TicketEvent>(recorded.Data.Span)).Message;
            var key = new TenantKey<TicketId>(request.Tenant, item.Stream.TicketId());
            if (messages.TryGetValue(key, out var conversation) && conversation.Any(message => message.Number == number))
                found.Add(item.Position);
        }

        return found;
    }
}
