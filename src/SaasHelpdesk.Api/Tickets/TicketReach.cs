using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>Narrows a filter to what the principal may see. The filter's own conditions can only narrow it further.</summary>
internal static class TicketReach
{
    /// <summary>The narrowed filter, or null if nothing can pass it. An empty set is no condition, so that an empty intersection must not become one.</summary>
    public static TicketFilter? Narrow(ApiRequest request, TicketFilter filter)
    {
        var principal = request.Principal;
        filter = filter with { TextInInternalNotes = request.Allows(Permission.ReadInternals) };
        switch (AccessPolicy.ReachOf(principal, Permission.ReadTickets))
        {
            case Reach.Tenant:
                return filter;
            case Reach.Organisation when principal.Organisation is { } organisation:
                // One's own tickets carry one's own organisation, so that this is all of the reach that lists show.
                return filter.Organisations.IsDefaultOrEmpty || filter.Organisations.Contains(organisation)
                    ? filter with { Organisations = [organisation] }
                    : null;
            case Reach.Organisation or Reach.Own:
                return filter.Requesters.IsDefaultOrEmpty || filter.Requesters.Contains(principal.User)
                    ? filter with { Requesters = [principal.User] }
                    : null;
            default:
                return null;
        }
    }
}
