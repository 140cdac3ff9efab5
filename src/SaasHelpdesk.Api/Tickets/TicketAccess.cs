using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types.Resolution;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>The one door to tickets: whoever may not see one is told that there is none.</summary>
internal static class TicketAccess
{
    public static bool MaySee(ApiRequest request, TicketRow ticket) => Allows(request, Permission.ReadTickets, ticket);

    public static bool Allows(ApiRequest request, Permission permission, TicketRow ticket) =>
        AccessPolicy.Allows(request.Principal, permission, ticket.RequesterId, ticket.Organisation);

    /// <summary>Whether the principal may know what the support side knows.</summary>
    public static bool IsInside(in ResolverContext context) => context.State<ApiRequest>().Allows(Permission.ReadInternals);

    /// <summary>The ticket, if the principal may see it.</summary>
    public static async ValueTask<TicketRow?> Find(ApiRequest request, TicketId? ticket)
    {
        if (ticket is not { } id || await request.Tickets.Load(id) is not { } row || !MaySee(request, row))
            return null;
        request.Run?.Tell(id);
        return row;
    }

    /// <summary>Of several tickets those that the principal may see, in the given order.</summary>
    public static async ValueTask<IEnumerable<TicketRow>> FindAll(ApiRequest request, IReadOnlyList<TicketId> tickets)
    {
        if (tickets.Count == 0)
            return [];
        // All are asked for before the first is waited for, so that they share a statement.
        var loads = new Task<TicketRow?>[tickets.Count];
        for (var i = 0; i < loads.Length; i++)
            loads[i] = request.Tickets.Load(tickets[i]).AsTask();
        var found = new List<TicketRow>(loads.Length);
        foreach (var load in loads)
        {
            if (await load is { } row && MaySee(request, row))
                found.Add(row);
            if (found.Count > 0)
                request.Run?.Tell(found[^1].Id);
        }

        return found;
    }

    /// <summary>The whole state of a ticket that the principal was found to see.</summary>
    public static async ValueTask<TicketState> State(TicketRow ticket, ResolverContext context) =>
        await context.State<ApiRequest>().States.Load(ticket.Id)
        ?? throw new InvalidOperationException($"Ticket {ticket.Id} has a row but no stream.");
}
