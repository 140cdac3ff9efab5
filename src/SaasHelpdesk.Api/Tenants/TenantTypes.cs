using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Sla;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tenants;

namespace SaasHelpdesk.Api.Tenants;

/// <summary>Tenant, and what everybody in it needs to know to write tickets: statuses, categories, custom fields.</summary>
internal static class TenantTypes
{
    public static void Declare(SchemaTypes types)
    {
        var tenant = types.Schema.Object<TenantRow>("Tenant", "A client company that subscribes. Everything that this API shows belongs to the one tenant in its address.");
        tenant.Implements(types.Node);
        tenant.Field("id", types.Id.NonNull(), "Global id.", (_, context) => context.State<ApiRequest>().IdOfTenant());
        tenant.Field("key", types.String.NonNull(), "Slug, as in the address.", t => t.Id.Value);
        tenant.Field("name", types.String.NonNull(), "The company's name.", t => t.Name);
        tenant.Field("createdAt", types.DateTime.NonNull(), "When it subscribed.", t => t.CreatedAt);
        tenant.Field("language", LedgerTypes.Language(types).NonNull(), "The language of automatic texts where the reader's is unknown.", async (_, context) =>
            (await context.State<ApiRequest>().Configuration()).Language);
        tenant.Field("configurationVersion", types.Int.NonNull(), "The version of its configuration that new tickets follow.", async (_, context) =>
            (await context.State<ApiRequest>().Configuration()).Version);

        types.Query.Field("tenant", tenant.NonNull(), "The tenant in the address of the request.", (_, context) => context.State<ApiRequest>().TenantOfRequest.Row);
        DeclareStatuses(types);
        DeclareCategories(types);
        types.Query.Field("customFields", types.CustomField.NonNull().List().NonNull(), "The custom fields, in the order in which they are shown.", async (_, context) =>
            (await context.State<ApiRequest>().Configuration()).Fields.AsEnumerable());
    }

    private static void DeclareStatuses(SchemaTypes types)
    {
        var status = types.Schema.Object<StatusDefinition>("TicketStatus", "A status as the tenant names it.");
        status.Field("name", types.String.NonNull(), "Unique within the tenant, ignoring case.", s => s.Name);
        status.Field("category", TicketEnums.StatusCategory(types).NonNull(), "What it means.", s => s.Category);
        status.Field("isDefault", types.Boolean.NonNull(), "Whether a ticket that enters the category without a named status gets this one.", s => s.IsDefault);
        types.Query.Field("statuses", status.NonNull().List().NonNull(), "The statuses, in the order in which they are shown.", async (_, context) =>
            (await context.State<ApiRequest>().Configuration()).Statuses.AsEnumerable());
    }

    private static void DeclareCategories(SchemaTypes types)
    {
        var category = types.Schema.Object<CategoryDefinition>("TicketCategory", "A node of the tenant's category tree.");
        category.Field("path", types.String.NonNull(), "Slugs parted by `/`, at most five levels. The parent is a category of its own.", c => c.Path);
        category.Field("name", types.String.NonNull(), "Name to show.", c => c.Name);
        types.Query.Field("categories", category.NonNull().List().NonNull(), "The category tree, in the order in which it is shown.", async (_, context) =>
            (await context.State<ApiRequest>().Configuration()).Categories.AsEnumerable());
    }
}
