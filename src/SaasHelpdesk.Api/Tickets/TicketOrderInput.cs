using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.Storage.Reading;

namespace SaasHelpdesk.Api.Tickets;

/// <summary>TicketOrder.</summary>
internal static class TicketOrderInput
{
    public static InputObjectType<TicketSort> Type(SchemaTypes types) => types.Schema.InputObject("TicketOrder", "The order of a list of tickets.", input =>
        new TicketSort(input.Get<TicketSortField>("field"), input.Get<bool>("direction")));

    public static EnumType<TicketSortField> Field(SchemaTypes types) => types.Schema.Enum<TicketSortField>("TicketOrderField");

    public static EnumType<bool> Direction(SchemaTypes types) => types.Schema.Enum<bool>("OrderDirection");

    public static InputObjectType<TicketSort> Declare(SchemaTypes types)
    {
        var field = types.Schema.Enum<TicketSortField>("TicketOrderField", "What tickets are sorted by. Ties go by number.")
            .Value(TicketSortField.NextDue, "The earliest due time of the running clocks; tickets without one behind all others.")
            .Value(TicketSortField.Created, "Intake.")
            .Value(TicketSortField.Updated, "The last event.")
            .Value(TicketSortField.Priority, "Priority, most urgent first.")
            .Value(TicketSortField.Number, "The number within the tenant.");
        var direction = types.Schema.Enum<bool>("OrderDirection", "A direction of sorting.")
            .NamedValue("ASC", false, "Smallest, earliest, most urgent first.")
            .NamedValue("DESC", true, "The exact reverse.");
        return Type(types)
            .Field("field", field.NonNull(), "What is sorted by.")
            .FieldWithDefault("direction", direction.NonNull(), "In which direction.", "ASC");
    }
}
