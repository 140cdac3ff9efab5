using NodaTime;
using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.People;
using SaasHelpdesk.Api.Scalars;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Api.Tickets.Views;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types;
using CustomFieldDefinition = SaasHelpdesk.Domain.Tenants.FieldDefinition;

namespace SaasHelpdesk.Api.Schema;

/// <summary>The types that several features refer to, each under its one name. Features fill them in any order.</summary>
internal sealed class SchemaTypes(SchemaBuilder schema)
{
    public SchemaBuilder Schema => schema;

    public ObjectType<Root> Query => schema.Query;

    public ObjectType<Root> Mutation => schema.Mutation;

    public GraphQLType<string> Id { get; } = GraphQLTypes.Id;

    public GraphQLType<string> String { get; } = GraphQLTypes.String;

    public GraphQLType<int> Int { get; } = GraphQLTypes.Int;

    public GraphQLType<bool> Boolean { get; } = GraphQLTypes.Boolean;

    public ScalarType<Instant> DateTime { get; } = ScalarTypes.DateTime(schema);

    public ScalarType<Duration> Duration { get; } = ScalarTypes.Duration(schema);

    public ScalarType<LocalDate> Date { get; } = ScalarTypes.Date(schema);

    public ScalarType<string> EmailAddress { get; } = ScalarTypes.EmailAddress(schema);

    public ScalarType<JsonText> Json { get; } = ScalarTypes.Json(schema);

    public InterfaceType<object> Node => schema.Interface<object>("Node");

    public InterfaceType<MutationError> MutationError => schema.Interface<MutationError>("MutationError");

    public ObjectType<TenantRow> Tenant => schema.Object<TenantRow>("Tenant");

    public ObjectType<TicketRow> Ticket => schema.Object<TicketRow>("Ticket");

    public ObjectType<TicketAsOf> TicketAsOf => schema.Object<TicketAsOf>("TicketAsOf");

    public ObjectType<MessageRow> Message => schema.Object<MessageRow>("Message");

    public ObjectType<UserNode> User => schema.Object<UserNode>("User");

    public ObjectType<AgentNode> Agent => schema.Object<AgentNode>("Agent");

    public ObjectType<TeamNode> Team => schema.Object<TeamNode>("Team");

    public ObjectType<OrganisationNode> Organisation => schema.Object<OrganisationNode>("Organisation");

    public ObjectType<AuthorNode> Author => schema.Object<AuthorNode>("Author");

    public ObjectType<ClockNode> Clock => schema.Object<ClockNode>("SlaClock");

    public ObjectType<TenantConfiguration> Configuration =>
        schema.Object<TenantConfiguration>("Configuration", "One version of everything that a tenant configures.");

    public ObjectType<ApiKey> ApiKey => schema.Object<ApiKey>("ApiKey");

    public ObjectType<CustomFieldDefinition> CustomField => schema.Object<CustomFieldDefinition>("CustomField");

    public InputObjectType<FieldValue> CustomFieldValueInput => field ??= CustomFieldTypes.DeclareInput(schema, Date);

    public ObjectType<PageInfo> PageInfo => schema.Object<PageInfo>("PageInfo");
}
