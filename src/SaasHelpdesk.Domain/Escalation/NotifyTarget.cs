using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Domain.Escalation;

/// <summary>Whom a step notifies. Roles are resolved when the step fires.</summary>
/// <param name="Kind">What sort of target.</param>
/// <param name="User">The person, for <see cref="NotifyTargetKind.Person"/>.</param>
/// <param name="Team">The team, for <see cref="NotifyTargetKind.Team"/>; for lead and on duty null means the ticket's team.</param>
public sealed record NotifyTarget(NotifyTargetKind Kind, UserId? User = null, TeamId? Team = null)
{
    /// <summary>A person.</summary>
    public static NotifyTarget Person(UserId user) => new(NotifyTargetKind.Person, user);

    /// <summary>All members of a team.</summary>
    public static NotifyTarget TeamOf(TeamId team) => new(NotifyTargetKind.Team, Team: team);

    /// <summary>Who works on the ticket now.</summary>
    public static NotifyTarget Assignee { get; } = new(NotifyTargetKind.Assignee);

    /// <summary>Who tracks the ticket to the end.</summary>
    public static NotifyTarget CaseOwner { get; } = new(NotifyTargetKind.CaseOwner);

    /// <summary>The lead of the ticket's team.</summary>
    public static NotifyTarget TeamLead { get; } = new(NotifyTargetKind.TeamLead);

    /// <summary>The tenant's service manager: hierarchical escalation.</summary>
    public static NotifyTarget Manager { get; } = new(NotifyTargetKind.Manager);
}
