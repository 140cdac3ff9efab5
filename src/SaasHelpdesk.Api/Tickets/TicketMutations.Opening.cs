using SaasHelpdesk.Api.Attachments;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;

namespace SaasHelpdesk.Api.Tickets;

/// <content>Intake.</content>
internal static partial class TicketMutations
{
    private static void DeclareOpening(TicketCommands commands, SchemaTypes types) => commands.DeclareAny(
        "openTicket",
        "Opens a ticket. Intake rules and the SLA policy are applied in the same step. A requester opens for themselves only; what is marked \"support side\" needs the right to work on tickets.",
        Open,
        input =>
        {
            input
                .Field("subject", types.String.NonNull(), "One line that says what it is about, 1 to 300 characters.")
                .Field("body", types.String.NonNull(), "The first message: Markdown, 1 to 65,536 characters.")
                .Field(AttachmentInput.Field, types.Id.NonNull().List(), AttachmentInput.Description)
                .FieldWithDefault("type", TicketEnums.Type(types).NonNull(), "The ITIL kind.", "INCIDENT")
                .Field("category", types.String, "A category path of the tenant.")
                .Field("urgency", TicketEnums.Urgency(types), "How little time there is.")
                .Field("fields", FieldInput(types).NonNull().List(), "Custom fields; each at most once.");
            DeclareRequester(input, types);
            DeclareSupportFields(input, types);
        });

    private static void DeclareRequester(InputObjectType<InputObject> input, SchemaTypes types) => input
        .Field("requesterId", types.Id, "Whose request it is (id of a user). Support side: this or `requesterEmail` is needed. Others: yourself, which is also the default.")
        .Field("requesterEmail", types.EmailAddress, "Support side: address of the requester. Somebody unknown becomes a user of the tenant, as a requester.")
        .Field("requesterName", types.String, "Support side: name of a requester who is not known yet. Default: the address.")
        .Field("onBehalfOfId", types.Id, "Support side: the person whose problem it is (id of a user), if the requester speaks for somebody else.");

    private static void DeclareSupportFields(InputObjectType<InputObject> input, SchemaTypes types) => input
        .Field("isInternal", types.Boolean, "Support side: true if the first message is an internal note.")
        .Field("channel", TicketEnums.Channel(types), "Support side: how the customer reached us. Default: `API`.")
        .Field("impact", TicketEnums.Impact(types), "Support side: how far the effect reaches.")
        .Field("priority", TicketEnums.Priority(types), "Support side: the priority. Null takes it from impact and urgency by the tenant's matrix, or else `MODERATE`.")
        .Field("tags", types.String.NonNull().List(), "Support side: tags, each 1 to 64 characters.")
        .Field("isVip", types.Boolean, "Support side: whether the requester is a VIP. Default: as the user says.")
        .Field("organisationId", types.Id, "Support side: the requester's organisation. Default: as the user says.")
        .Field("teamId", types.Id, "Support side: the team. Null leaves it to the intake rules.")
        .Field("assigneeId", types.Id, "Support side: an agent who gets it at once.")
        .Field("watcherIds", types.Id.NonNull().List(), "Support side: who follows it (ids of users).")
        .Field("followUpOfId", types.Id, "The closed ticket that this one continues.")
        .Field("externalReference", types.String, "Support side: its id in another system, up to 200 characters.")
        .Field("openedAt", types.DateTime, "Support side: when it came in, if that was earlier than now (import): clocks count from there.")
        .Field("status", types.String, "Support side: a status of the category new. Null for the tenant's default.");

    private static InputObjectType<TicketField> FieldInput(SchemaTypes types) => types.Schema
        .InputObject("CustomFieldInput", "A custom field with its value.", OpenTicketInput.ReadField)
        .Field("key", types.String.NonNull(), "The field's slug.")
        .Field("value", types.CustomFieldValueInput.NonNull(), "What it is set to.");

    private static async ValueTask<TicketPayload> Open(InputObject input, ApiRequest request)
    {
        var command = await OpenTicketInput.Read(input, request);
        if (!command.IsSuccess)
            return TicketPayload.Refused(command.Refusal);
        var ticket = await request.NextTicketNumber();
        var answer = await request.Shared.Grains.Ticket(request.Tenant, ticket).Open(command.Value, request.Actor);
        return await TicketCommands.Answer(request, ticket, answer);
    }
}
