using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Server.Replay;

/// <summary>Whether a policy can judge a log. Asked before anything is written.</summary>
internal static class ReplayPolicyCheck
{
    /// <exception cref="ReplayException">It cannot; the message says why.</exception>
    public static void Check(TenantConfiguration configuration, IReadOnlyList<Incident> incidents)
    {
        if (configuration.Validate() is [var first, ..])
            throw new ReplayException($"The policy cannot be used: {first.Field}: {first.Message} ({first.Code})");
        var compiled = CompiledConfiguration.Compile(configuration);
        if (!compiled.IsSuccess)
            throw new ReplayException($"The policy cannot be used: {compiled.Refusal.Message} ({compiled.Refusal.Code})");
        var terms = compiled.Value.Terms(configuration.Policies[0].Id)!;
        foreach (var incident in incidents)
        {
            // The policy is chosen by what the incident is when it is opened; its targets follow what it becomes.
            if (!terms.AppliesTo(Traits(incident.FirstPriority, null)))
                throw Unjudged(incident, incident.FirstPriority, null);
            var (priority, group) = (incident.FirstPriority, default(string));
            foreach (var row in incident.Rows)
            {
                (priority, group) = (row.Priority ?? priority, row.Group ?? group);
                if (terms.TargetOf(Traits(priority, group), SlaMetric.Resolution) is null)
                    throw Unjudged(incident, priority, group);
            }
        }
    }

    private static TicketTraits Traits(Priority priority, string? group) => new()
    {
        Type = TicketType.Incident,
        Channel = ContactChannel.Other,
        Priority = priority,
        Team = group is null ? null : new TeamId(LogNames.Slug(group)),
    };

    private static ReplayException Unjudged(Incident incident, Priority priority, string? group)
    {
        var place = group is null ? "" : $" in {group}";
        return new($"The policy cannot be used: it has no resolution target for {incident.Number}, priority {(int)priority}{place}.");
    }
}
