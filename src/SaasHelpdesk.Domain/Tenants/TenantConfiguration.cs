using System.Collections.Immutable;
using SaasHelpdesk.Domain.Calendars;
using SaasHelpdesk.Domain.Escalation;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Routing;
using SaasHelpdesk.Domain.Sla;
using SaasHelpdesk.Domain.Teams;

namespace SaasHelpdesk.Domain.Tenants;

/// <summary>
/// One version of everything that a tenant configures. Immutable for ever: tickets pin a version and find the policies and calendars of that
/// version in it, so that every due time can be computed again years later.
/// </summary>
public sealed partial record TenantConfiguration
{
    /// <summary>The tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>From 1 up; each published edit is the next.</summary>
    public required int Version { get; init; }

    /// <summary>The company's name.</summary>
    public required string Name { get; init; }

    /// <summary>The language of automatic texts where the reader's is unknown.</summary>
    public Language Language { get; init; } = Language.En;

    /// <summary>Who is meant by the tenant's service management in escalations.</summary>
    public UserId? ServiceManager { get; init; }

    /// <summary>The statuses, in the order in which they are shown.</summary>
    public ImmutableArray<StatusDefinition> Statuses { get; init; } = [];

    /// <summary>Impact × urgency → priority.</summary>
    public PriorityMatrix PriorityMatrix { get; init; } = PriorityMatrix.Standard;

    /// <summary>The business calendars.</summary>
    public ImmutableArray<CalendarDefinition> Calendars { get; init; } = [];

    /// <summary>The SLA policies, in order: the first active one that matches a new ticket is pinned to it.</summary>
    public ImmutableArray<SlaPolicy> Policies { get; init; } = [];

    /// <summary>The escalation ladders.</summary>
    public ImmutableArray<EscalationLadder> Ladders { get; init; } = [];

    /// <summary>The provider's ladders that own ladders inherit, as they were when this version was published.</summary>
    public ImmutableArray<EscalationLadder> ProviderLadders { get; init; } = [];

    /// <summary>The teams.</summary>
    public ImmutableArray<TeamDefinition> Teams { get; init; } = [];

    /// <summary>The category tree, in the order in which it is shown.</summary>
    public ImmutableArray<CategoryDefinition> Categories { get; init; } = [];

    /// <summary>The custom fields, in the order in which they are shown.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; init; } = [];

    /// <summary>The intake rules, in the order in which they run.</summary>
    public ImmutableArray<RoutingRule> Routing { get; init; } = [];

    /// <summary>How tickets end, come back and change hands.</summary>
    public LifecycleRules Lifecycle { get; init; } = new();

    /// <summary>Programs outside that are told of events.</summary>
    public ImmutableArray<WebhookDefinition> Webhooks { get; init; } = [];

    /// <summary>
    /// True for a tenant whose clock is moved by hand or by a log (a sandbox, a replay): the pumps that follow real time leave its wake-ups
    /// and effects alone. Never changes once the tenant exists.
    /// </summary>
    public bool OwnClock { get; init; }
}
