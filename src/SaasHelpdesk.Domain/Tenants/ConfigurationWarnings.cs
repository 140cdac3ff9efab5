using System.Collections.Immutable;
using SaasHelpdesk.Domain.Conditions;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Teams;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>What may be published but is hardly meant.</summary>
public static class ConfigurationWarnings
{
    /// <summary>Everything of the kind, each with the path of its field. Only of a configuration that is valid.</summary>
    public static ImmutableArray<Refusal> Of(TenantConfiguration configuration)
    {
        var found = ImmutableArray.CreateBuilder<Refusal>();
        var targets = configuration.Policies.SelectMany(policy => policy.Rules).SelectMany(rule => rule.Targets).ToList();
        for (var i = 0; i < configuration.Calendars.Length; i++)
        {
            var calendar = configuration.Calendars[i];
            if (targets.All(target => target.Calendar != calendar.Id))
                found.Add(Refusal.Validation("warning.unused-calendar", $"No target counts in the calendar '{calendar.Id}'.", $"calendars[{i}]"));
        }

        for (var i = 0; i < configuration.Ladders.Length; i++)
        {
            var ladder = configuration.Ladders[i];
            if (targets.All(target => target.Ladder != ladder.Id))
                found.Add(Refusal.Validation("warning.unused-ladder", $"The ladder '{ladder.Id}' hangs on no clock.", $"ladders[{i}]"));
        }

        Policies(configuration, found);
        for (var i = 0; i < configuration.Teams.Length; i++)
        {
            var team = configuration.Teams[i];
            if (team.Assignment != AssignmentMode.Manual && team.Members.IsEmpty)
                found.Add(Refusal.Validation("warning.team-without-members", $"The team '{team.Id}' gives out tickets but has nobody to give them to.", $"teams[{i}].members"));
        }

        return found.ToImmutable();
    }

    private static void Policies(TenantConfiguration configuration, ImmutableArray<Refusal>.Builder found)
    {
        var isCovered = false;
        for (var i = 0; i < configuration.Policies.Length; i++)
        {
            var policy = configuration.Policies[i];
            if (isCovered && policy.Active)
                found.Add(Refusal.Validation("warning.unreachable-policy", $"No ticket gets the policy '{policy.Id}': one before it applies to all.", $"policies[{i}]"));
            isCovered |= policy.Active && policy.When == Condition.Always;
            if (policy.Rules.IsEmpty)
                found.Add(Refusal.Validation("warning.policy-without-rules", $"The policy '{policy.Id}' promises nothing.", $"policies[{i}].rules"));
        }

        if (!configuration.Policies.Any(policy => policy.Active))
            found.Add(Refusal.Validation("warning.no-policy", "New tickets get no SLA: no policy is active.", "policies"));
    }
}
