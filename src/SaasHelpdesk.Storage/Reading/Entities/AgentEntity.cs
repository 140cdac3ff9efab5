using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.Reading.Entities;

/// <summary>A row of <c>agents</c> in the database's types.</summary>
internal sealed class AgentEntity : ITenantOwned
{
    public required string Tenant { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Presence { get; init; }

    public required int Capacity { get; init; }

    public required int OpenLoad { get; init; }

    public required string[] Skills { get; init; }

    public required string[] Teams { get; init; }

    public TenantKey<AgentId> Key => new(new TenantId(Tenant), new AgentId(Id));

    public AgentRow ToRow() => new()
    {
        Id = new AgentId(Id),
        Name = Name,
        Presence = Presence,
        Capacity = Capacity,
        OpenLoad = OpenLoad,
        Skills = [.. Skills],
        Teams = [.. Teams.Select(static team => new TeamId(team))],
    };
}
