using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>A status as the tenant names it.</summary>
/// <param name="Name">Unique within the tenant, ignoring case; tickets, ladders and the API refer to it by this name.</param>
/// <param name="Category">What it means to code, clocks and reports, which look at nothing else.</param>
/// <param name="IsDefault">Whether a ticket that enters the category without a named status gets this one; one status a category.</param>
public sealed record StatusDefinition(string Name, StatusCategory Category, bool IsDefault = false);
