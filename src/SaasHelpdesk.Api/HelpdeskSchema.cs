using SaasHelpdesk.Api.Attachments;
using SaasHelpdesk.Api.Audit;
using SaasHelpdesk.Api.Changes;
using SaasHelpdesk.Api.Configurations;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Escalation;
using SaasHelpdesk.Api.Limits;
using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Realtime;
using SaasHelpdesk.Api.Routing;
using SaasHelpdesk.Api.Sandboxes;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Api.Tenants;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Api.Tickets.Views;
using SaasHelpdesk.Api.Views;
using SaasHelpdesk.GraphQL.Types;

namespace SaasHelpdesk.Api;

/// <summary>The GraphQL schema of the helpdesk.</summary>
public static class HelpdeskSchema
{
    /// <summary>Builds it. The same for all tenants; what differs between them is data.</summary>
    public static GraphQLSchema Build()
    {
        var schema = new SchemaBuilder
        {
            Description = "The helpdesk: tickets with their conversations, clocks and history, and the tenant that they belong to.",
        };
        schema.Object<Root>("Query", "What can be read.");
        schema.Object<Root>("Mutation", "What can be changed. Each mutation answers with what it changed and with `errors`: expected refusals are data.");
        schema.Object<Root>("Subscription", "What can be watched. Each event has a cursor from which a new subscription goes on without gap or repeat.");
        var types = new SchemaTypes(schema);
        NodeTypes.Declare(types);
        Connections.DeclarePageInfo(types);
        ErrorTypes.Declare(types);
        TicketEnums.Declare(types);
        PeopleTypes.Declare(types);
        OrganisationTypes.Declare(types);
        OrganisationMutations.Declare(types);
        AgentTypes.Declare(types);
        AgentMutations.Declare(types);
        TeamTypes.Declare(types);
        TeamWorkTypes.Declare(types);
        TenantTypes.Declare(types);
        ViewerTypes.Declare(types);
        UserQueries.Declare(types);
        UserMutations.Declare(types);
        ConfigurationTypes.Declare(types);
        AsOfTypes.Declare(types);
        RateLimitTypes.Declare(types);
        TicketObject.Declare(types);
        TicketDetails.Declare(types);
        CustomFieldTypes.Declare(types);
        MessageType.Declare(types);
        AttachmentTypes.Declare(types);
        ClockTypes.Declare(types);
        LedgerTypes.Declare(types);
        BlameTypes.Declare(types);
        HistoryTypes.Declare(types);
        EscalationTypes.Declare(types);
        DryRunTypes.Declare(types);
        NotificationTypes.Declare(types);
        TicketQueries.Declare(types);
        TagQueries.Declare(types);
        TicketMutations.Declare(types);
        ViewTypes.Declare(types);
        ViewMutations.Declare(types);
        ConfigurationMutations.Declare(types);
        ApiKeyTypes.Declare(types);
        SandboxTypes.Declare(types);
        AuditTypes.Declare(types);
        ChangeTypes.Declare(types);
        ChangeQueries.Declare(types);
        TicketSubscriptions.Declare(types);
        PolicyTypes.Declare(types);
        CalendarTypes.Declare(types);
        VersionTypes.Declare(types);
        ValidationTypes.Declare(types);
        PreviewTypes.Declare(types);
        WhatIfTypes.Declare(types);
        RoutingTypes.Declare(types);
        return schema.Build();
    }
}
