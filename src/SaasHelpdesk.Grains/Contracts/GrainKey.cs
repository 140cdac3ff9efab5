using SaasHelpdesk.Domain.Identifiers;

namespace SaasHelpdesk.Grains.Contracts;

/// <summary>The key of a grain: <c>{tenant}/{id}</c>. The tenant is part of every key, so that no grain can be reached without naming it.</summary>
public static class GrainKey
{
    /// <summary>The key of a ticket grain.</summary>
    public static string Of(TenantId tenant, TicketId ticket) => $"{tenant.Value}/{ticket.Number}";

    /// <summary>The key of an agent grain.</summary>
    public static string Of(TenantId tenant, AgentId agent) => $"{tenant.Value}/{agent.Value}";

    /// <summary>The key of a team grain.</summary>
    public static string Of(TenantId tenant, TeamId team) => $"{tenant.Value}/{team.Value}";

    /// <summary>The key of a tenant grain.</summary>
    public static string Of(TenantId tenant) => $"{tenant.Value}/{tenant.Value}";

    /// <summary>Parts a key into tenant and id.</summary>
    /// <exception cref="FormatException">The key has another form.</exception>
    public static (TenantId Tenant, string Id) Parse(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < key.Length - 1
            ? (new TenantId(key[..slash]), key[(slash + 1)..])
            : throw new FormatException($"'{key}' is not a grain key of the form tenant/id.");
    }
}
