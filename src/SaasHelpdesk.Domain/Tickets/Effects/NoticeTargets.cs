using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Domain.Tickets.Effects;

/// <summary>Whom a notification goes to, as text: <c>user/anna</c>, <c>agent/ben</c>, <c>team/first-level</c>, <c>onDuty/first-level</c>, <c>providerManagement</c>.</summary>
public static class NoticeTargets
{
    /// <summary>The provider's management.</summary>
    public const string ProviderManagement = "providerManagement";

    /// <summary>A person.</summary>
    public static string Of(UserId user) => $"user/{user}";

    /// <summary>An agent.</summary>
    public static string Of(AgentId agent) => $"agent/{agent}";

    /// <summary>All members of a team.</summary>
    public static string Of(TeamId team) => $"team/{team}";

    /// <summary>Whoever of a team is present.</summary>
    public static string OnDuty(TeamId team) => $"onDuty/{team}";

    /// <summary>The target of a ladder step, its roles resolved by what the ticket is now; null if nobody holds the role.</summary>
    public static string? Of(NotifyTarget target, TicketState state, TenantConfiguration configuration)
    {
        var team = target.Team ?? state.Traits.Team;
        return target.Kind switch
        {
            NotifyTargetKind.Person => target.User is { } user ? Of(user) : null,
            NotifyTargetKind.Team => team is { } id ? Of(id) : null,
            NotifyTargetKind.Assignee => Worker(state),
            NotifyTargetKind.CaseOwner => state.People.Owner is { } owner ? Of(owner) : Worker(state),
            NotifyTargetKind.TeamLead => Lead(team, configuration) ?? Manager(configuration),
            NotifyTargetKind.OnDuty => team is { } id ? OnDuty(id) : null,
            NotifyTargetKind.Manager => Manager(configuration),
            NotifyTargetKind.ProviderManagement => ProviderManagement,
            _ => Of(state.People.Requester),
        };
    }

    /// <summary>Who works on the ticket: the assignee, else the team; null if there is neither.</summary>
    public static string? Worker(TicketState state) =>
        state.People.Assignee is { } agent ? Of(agent) : state.Traits.Team is { } team ? Of(team) : null;

    private static string? Lead(TeamId? team, TenantConfiguration configuration) =>
        team is { } id && configuration.Team(id)?.Lead is { } lead ? Of(lead) : null;

    private static string? Manager(TenantConfiguration configuration) => configuration.ServiceManager is { } user ? Of(user) : null;
}
