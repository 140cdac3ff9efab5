using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets.Views;
using SaasHelpdesk.Domain.Tenants;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using CustomFieldDefinition = SaasHelpdesk.Domain.Tenants.FieldDefinition;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>CustomField, its values on tickets, and how they are written.</summary>
internal static class CustomFieldTypes
{
    public static void Declare(SchemaTypes types)
    {
        DeclareField(types);
        var value = types.Schema.Object<ValueNode>("CustomFieldValue", "The value of a custom field. Of text, number, date, flag and choices the one of the field's type is set.");
        value.Field("field", types.CustomField, "The field. Null if the newest configuration no longer has it.", v => v.Definition);
        value.Field("key", types.String.NonNull(), "The field's slug.", v => v.Field.Field.Value);
        value.Field("text", types.String, "A text, a choice's key, a path in a tree, or the key of what a reference points to.", v => v.Field.Value.Text);
        value.Field("number", GraphQLTypes.Float, "A decimal number.", v => (double?)v.Field.Value.Number);
        value.Field("date", types.Date, "A date without time.", v => v.Field.Value.Date);
        value.Field("flag", types.Boolean, "Yes or no.", v => v.Field.Value.Flag);
        value.Field("choices", types.String.NonNull().List(), "Several choices' keys, sorted.", v => v.Field.Value.Choices.IsDefaultOrEmpty ? null : v.Field.Value.Choices.AsEnumerable());
        Declare(value, new PresentTicket(types));
        Declare(value, new PastTicket(types));
    }

    /// <summary>Declares how values come in.</summary>
    public static InputObjectType<FieldValue> DeclareInput(SchemaBuilder schema, GraphQLType<NodaTime.LocalDate> date) => schema
        .InputObject("CustomFieldValueInput", "The value of a custom field: exactly the member of the field's type.", Read)
        .OneOf()
        .Field("text", GraphQLTypes.String, "A text, a choice's key, a path in a tree, or the key of what a reference points to.")
        .Field("number", GraphQLTypes.Float, "A decimal number.")
        .Field("date", date, "A date without time.")
        .Field("flag", GraphQLTypes.Boolean, "Yes or no.")
        .Field("choices", GraphQLTypes.String.NonNull().List(), "Several choices' keys, at least one.");

    private static void Declare<T>(ObjectType<ValueNode> value, TicketView<T> view)
        where T : class => view.Type.Field("fields", value.NonNull().List().NonNull(), "The custom fields that are set, by key.", async (t, context) =>
    {
        var state = await view.State(t, context);
        if (state.Fields.IsDefaultOrEmpty)
            return [];
        var configuration = await context.State<ApiRequest>().Configuration();
        return state.Fields.Select(field => new ValueNode(field, configuration.Field(field.Field)));
    });

    private static FieldValue Read(InputObject input) => new()
    {
        Text = input.GetString("text"),
        Number = input.Get<double?>("number") is { } number ? (decimal)number : null,
        Date = input.Get<NodaTime.LocalDate?>("date"),
        Flag = input.Get<bool?>("flag"),
        Choices = [.. input.GetList<string>("choices").Distinct().Order(StringComparer.Ordinal)],
    };

    private static void DeclareField(SchemaTypes types)
    {
        var type = types.Schema.Enum<FieldType>("CustomFieldType", "What a custom field holds.")
            .Value(FieldType.Text, "Text of up to 4,000 characters.")
            .Value(FieldType.Number, "A decimal number.")
            .Value(FieldType.Date, "A date without time.")
            .Value(FieldType.Boolean, "Yes or no.")
            .Value(FieldType.Select, "One of the options.")
            .Value(FieldType.MultiSelect, "Any number of the options.")
            .Value(FieldType.Reference, "Another thing of the tenant, by its key.");
        var reference = types.Schema.Enum<FieldReference>("CustomFieldReference", "What a reference field points to.")
            .Value(FieldReference.User, "A person.")
            .Value(FieldReference.Organisation, "A requester's organisation.")
            .Value(FieldReference.Ticket, "A ticket of the same tenant, by number.");
        var option = types.Schema.Object<FieldOption>("CustomFieldOption", "A choice of a select field.");
        option.Field("key", types.String.NonNull(), "What tickets hold.", o => o.Key);
        option.Field("name", types.String.NonNull(), "Name to show.", o => o.Name);
        var field = types.Schema.Object<CustomFieldDefinition>("CustomField", "A custom field of the tenant's tickets.");
        field.Field("key", types.String.NonNull(), "Slug within the tenant.", f => f.Id.Value);
        field.Field("name", types.String.NonNull(), "Name to show.", f => f.Name);
        field.Field("type", type.NonNull(), "What it holds.", f => f.Type);
        field.Field("isRequired", types.Boolean.NonNull(), "Whether a ticket cannot be opened without it.", f => f.Required);
        field.Field("appliesTo", TicketEnums.Type(types).NonNull().List().NonNull(), "Ticket types that have the field; empty means all.", f => f.AppliesTo);
        field.Field("options", option.NonNull().List().NonNull(), "The choices of a select or multi-select.", f => f.Options);
        field.Field("reference", reference, "What a reference points to.", f => f.Reference);
    }

    private sealed record ValueNode(TicketField Field, CustomFieldDefinition? Definition);
}
