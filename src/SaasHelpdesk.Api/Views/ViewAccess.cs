using System.Collections.Immutable;
using NodaTime;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Serialization;
using SaasHelpdesk.Domain.Views;
using SaasHelpdesk.Identity.Permissions;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Views;

/// <summary>
/// Which views the principal sees and may change. Saved views are the support side's: their names and conditions are internal. What is in a view is
/// narrowed to what the principal may see, whoever made it.
/// </summary>
internal static class ViewAccess
{
    /// <summary>Whether the principal has saved views at all.</summary>
    public static bool MaySave(ApiRequest request) => request.Allows(Permission.WorkTickets);

    public static async ValueTask<IReadOnlyList<ViewNode>> All(ApiRequest request)
    {
        var (teams, now) = (await request.OwnTeams(), await request.Now());
        var nodes = BuiltIn(request).Select(view => Node(request, view, teams, now)).ToList();
        if (!SeesSaved(request))
            return nodes;
        var saved = await request.Queues.Views(request.Tenant, request.Principal.User, await SeenTeams(request), request.Cancellation);
        nodes.AddRange(saved.Select(view => Node(request, view, teams, now)).OrderBy(view => view.Name, StringComparer.OrdinalIgnoreCase));
        return nodes;
    }

    public static async ValueTask<ViewNode?> Find(ApiRequest request, ViewId? id)
    {
        if (id is not { } view)
            return null;
        var (teams, now) = (await request.OwnTeams(), await request.Now());
        if (BuiltIn(request).FirstOrDefault(candidate => candidate.Id == view) is { } builtIn)
            return Node(request, builtIn, teams, now);
        return await Saved(request, view) is { } saved ? Node(request, saved, teams, now) : null;
    }

    /// <summary>A saved view that the principal sees.</summary>
    public static async ValueTask<SavedView?> Saved(ApiRequest request, ViewId id)
    {
        if (!SeesSaved(request) || await request.Queues.View(request.Tenant, id, request.Cancellation) is not { } view)
            return null;
        return view.Owner == request.Principal.User
            || view.Sharing == ViewSharing.Tenant
            || (view is { Sharing: ViewSharing.Team, Team: { } team } && (await SeenTeams(request)).Contains(team)) ? view : null;
    }

    /// <summary>Whether the principal may share a view so: with a team that they belong to, with all as an administrator or a team's lead.</summary>
    public static async ValueTask<bool> MayShare(ApiRequest request, ViewSharing sharing, TeamId? team) => sharing switch
    {
        ViewSharing.Me => true,
        _ when request.Allows(Permission.WriteConfiguration) => true,
        ViewSharing.Team => (await request.OwnTeams()).Contains(team!.Value),
        _ => (await request.Configuration()).Teams.Any(candidate => candidate.Lead == new AgentId(request.Principal.User.Value)),
    };

    /// <summary>Whether the principal may change or remove a view that they see: their own, their team's as its lead, any as an administrator.</summary>
    public static async ValueTask<bool> MayChange(ApiRequest request, SavedView view)
    {
        if (!MaySave(request))
            return false;
        if (view.Owner == request.Principal.User || request.Allows(Permission.WriteConfiguration))
            return true;
        return view is { Sharing: ViewSharing.Team, Team: { } team } && (await request.Configuration()).Team(team)?.Lead == new AgentId(request.Principal.User.Value);
    }

    private static bool SeesSaved(ApiRequest request) => request.Allows(Permission.ReadInternals);

    // An administrator sees what any team shares; what people keep to themselves nobody else sees.
    private static async ValueTask<IReadOnlyList<TeamId>> SeenTeams(ApiRequest request) => request.Allows(Permission.WriteConfiguration)
        ? [.. (await request.Configuration()).Teams.Select(team => team.Id)]
        : await request.OwnTeams();

    private static ImmutableArray<BuiltInView> BuiltIn(ApiRequest request) => SeesSaved(request) ? BuiltInViews.Support : BuiltInViews.Requester;

    private static ViewNode Node(ApiRequest request, BuiltInView view, IReadOnlyList<TeamId> teams, Instant now) =>
        new(view.Id, view.Name, view.Description, view.Definition, saved: null, Filter(request, view.Rule, teams, now));

    private static ViewNode Node(ApiRequest request, SavedView view, IReadOnlyList<TeamId> teams, Instant now)
    {
        var definition = DomainJson.Deserialize<ViewDefinition>(view.Definition.Span);
        return new ViewNode(view.Id, view.Name, view.Description, definition, view, Filter(request, definition.Rule, teams, now));
    }

    private static TicketFilter Filter(ApiRequest request, TicketRule rule, IReadOnlyList<TeamId> teams, Instant now) =>
        TicketReach.Narrow(request, rule.Resolve(now, request.Principal.User, teams)) ?? TicketFilter.None with { IsNothing = true };
}
