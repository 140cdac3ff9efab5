using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Server.Replay;

namespace SaasHelpdesk.Server.Demo;

/// <summary>A new tenant's configuration, with the states and groups of the demo's incidents.</summary>
internal static class DemoConfiguration
{
    public static TenantConfiguration Of(TenantId tenant, string name, IReadOnlyList<Incident> incidents)
    {
        var configuration = TenantConfigurations.Default(tenant, name);
        return configuration with
        {
            Statuses =
            [
                .. ReplayConfiguration.Statuses()
                    .Where(status => status.Category != StatusCategory.Closed && status.Name != ClosedState)
                    .Append(new StatusDefinition(ClosedState, StatusCategory.Closed, IsDefault: true)),
            ],
            Teams = [.. configuration.Teams, .. ReplayConfiguration.Teams(incidents).Select(Group)],
        };
    }

    private const string ClosedState = "Closed";

    private static TeamDefinition Group(TeamDefinition team) => team with { Level = 2 };
}
