using System.Collections.Immutable;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Teams;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tenants;

/// <content>Finding things by id. A configuration holds tens of each, so a walk is faster than a dictionary and costs no memory.</content>
public sealed partial record TenantConfiguration
{
    /// <summary>The status of that name, ignoring case, or null.</summary>
    public StatusDefinition? Status(string name)
    {
        foreach (var status in Statuses)
        {
            if (string.Equals(status.Name, name, StringComparison.OrdinalIgnoreCase))
                return status;
        }

        return null;
    }

    /// <summary>
    /// The status that a ticket gets when it enters a category without a named one. A valid configuration has one for each category that has
    /// statuses, and always for new, open, resolved and closed.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public StatusDefinition DefaultStatus(StatusCategory category)
    {
        foreach (var status in Statuses)
        {
            if (status.Category == category && status.IsDefault)
                return status;
        }

        throw new InvalidOperationException($"Configuration {Version} of {Tenant} has no default status for {category}.");
    }

    /// <summary>The calendar, or null.</summary>
    public CalendarDefinition? Calendar(CalendarId id)
    {
        foreach (var calendar in Calendars)
        {
            if (calendar.Id == id)
                return calendar;
        }

        return null;
    }

    /// <summary>The policy, or null.</summary>
    public SlaPolicy? Policy(PolicyId id)
    {
        foreach (var policy in Policies)
        {
            if (policy.Id == id)
                return policy;
        }

        return null;
    }

    /// <summary>The ladder as written here, without what it inherits, or null.</summary>
    public EscalationLadder? Ladder(LadderId id) => Find(Ladders, id);

    /// <summary>The provider's ladder that own ladders may inherit, or null.</summary>
    public EscalationLadder? ProviderLadder(LadderId id) => Find(ProviderLadders, id);

    /// <summary>The team, or null.</summary>
    public TeamDefinition? Team(TeamId id)
    {
        foreach (var team in Teams)
        {
            if (team.Id == id)
                return team;
        }

        return null;
    }

    /// <summary>The custom field, or null.</summary>
    public FieldDefinition? Field(FieldId id)
    {
        foreach (var field in Fields)
        {
            if (field.Id == id)
                return field;
        }

        return null;
    }

    /// <summary>The category with exactly that path, or null.</summary>
    public CategoryDefinition? Category(string path)
    {
        foreach (var category in Categories)
        {
            if (category.Path == path)
                return category;
        }

        return null;
    }

    private static EscalationLadder? Find(ImmutableArray<EscalationLadder> ladders, LadderId id)
    {
        foreach (var ladder in ladders)
        {
            if (ladder.Id == id)
                return ladder;
        }

        return null;
    }
}
