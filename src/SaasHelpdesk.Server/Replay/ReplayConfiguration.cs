using System.Collections.Immutable;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Server.Replay;

/// <summary>The configuration of a tenant that a log is replayed into: the log's states and groups, one policy, no rules of our own.</summary>
internal static class ReplayConfiguration
{
    public static TenantConfiguration Of(TenantId tenant, ReplayPolicy policy, IReadOnlyList<Incident> incidents) => new()
    {
        Tenant = tenant,
        Version = 1,
        Name = "Replay",
        OwnClock = true,
        Statuses = Statuses(),
        Calendars = policy.Calendars,
        Policies = [policy.Policy],
        Ladders = policy.Ladders,
        Teams = Teams(incidents),
        Lifecycle = new LifecycleRules(),
    };

    /// <summary>The log's states, each the default of its category if it is the first there, and what else a tenant must have.</summary>
    public static ImmutableArray<StatusDefinition> Statuses()
    {
        var statuses = ImmutableArray.CreateBuilder<StatusDefinition>();
        foreach (var (name, category) in IncidentStates.Ordered)
            statuses.Add(new StatusDefinition(name, category, IsDefault: statuses.All(status => status.Category != category)));
        statuses.Add(new StatusDefinition("Scheduled", StatusCategory.PendingUntil, IsDefault: true));
        statuses.Add(new StatusDefinition("Archived", StatusCategory.Closed, IsDefault: true));
        return statuses.ToImmutable();
    }

    public static ImmutableArray<TeamDefinition> Teams(IReadOnlyList<Incident> incidents) =>
    [
        .. incidents
            .SelectMany(incident => incident.Rows)
            .Where(row => row.Group is not null)
            .Select(row => row.Group!)
            .DistinctBy(LogNames.Slug)
            .Order(StringComparer.Ordinal)
            .Select(group => new TeamDefinition { Id = new TeamId(LogNames.Slug(group)), Name = group, Level = 1 }),
    ];
}
