using System.Reflection;
using System.Text.Json.Serialization;
using SaasHelpdesk.Api.Changes;
using SaasHelpdesk.Domain.Agents;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets.Events;

namespace SaasHelpdesk.Api.Tests.Changes;

public sealed class ChangeNamesTests
{
    [Fact]
    public void All_should_name_every_stored_event_once()
    {
        var stored = new[] { typeof(TicketEvent), typeof(AgentEvent), typeof(TeamEvent), typeof(TenantEvent) }
            .SelectMany(family => family.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false))
            .Select(derived => (string)derived.TypeDiscriminator!);
        Assert.Equal(stored.Order(StringComparer.Ordinal), ChangeNames.All.Select(name => name.Name).Order(StringComparer.Ordinal));
    }
}
