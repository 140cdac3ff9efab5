using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Api.Views;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>Which tickets a queue holds: those that pass a filter and are in a view. What depends on who asks and when, and the view itself, is looked at anew each time.</summary>
internal sealed record QueueRule(TicketRule Rule, ViewId? View)
{
    /// <summary>Whether a ticket is in the queue, by the rights and settings of the moment.</summary>
    /// <exception cref="GraphQLException">There is no such view any more, or it searches for words.</exception>
    public async ValueTask<Func<TicketRow, bool>> Resolve(ApiRequest request)
    {
        var filter = Watchable(Rule.Resolve(await request.Now(), request.Principal.User, Rule.IsOfMyTeams ? await request.OwnTeams() : []));
        if (View is null)
            return filter.Matches;
        if (await ViewAccess.Find(request, View) is not { } view)
            throw new GraphQLException("There is no such view.", ApiErrorCodes.NotFound);
        var within = Watchable(view.Filter);
        return row => filter.Matches(row) && within.Matches(row);
    }

    private static TicketFilter Watchable(TicketFilter filter) => string.IsNullOrWhiteSpace(filter.Text)
        ? filter
        : throw new GraphQLException("A search for words cannot be watched.");
}
