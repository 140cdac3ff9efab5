using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Ids;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tickets;

/// <content>What kind of ticket it is: priority, traits, tags, custom fields, policy.</content>
internal static partial class TicketMutations
{
    private static void DeclareClassification(TicketCommands commands, SchemaTypes types)
    {
        commands.Add<ChangePriority>(
            "changePriority",
            "Sets the priority: directly, or from impact and urgency by the tenant's matrix. Clocks keep what has elapsed and swap the target.",
            Permission.WorkTickets,
            input => input
                .Field("priority", TicketEnums.Priority(types), "The priority. Null takes it from the matrix.")
                .Field("impact", TicketEnums.Impact(types), "How far the effect reaches. Null keeps it.")
                .Field("urgency", TicketEnums.Urgency(types), "How little time there is. Null keeps it.")
                .Field("reason", types.String, "Why."),
            (input, _) => new ChangePriority
            {
                Priority = input.Get<Priority?>("priority"),
                Impact = input.Get<Impact?>("impact"),
                Urgency = input.Get<Urgency?>("urgency"),
                Reason = input.GetString("reason"),
            },
            (grain, command, actor) => grain.ChangePriority(command, actor));
        DeclareTraits(commands, types);
        commands.Add<TagTicket>(
            "tagTicket",
            "Adds and removes tags. Tags are case-folded; a tag in both lists is removed.",
            Permission.WorkTickets,
            input => input
                .Field("add", types.String.NonNull().List(), "Tags to add, each 1 to 64 characters.")
                .Field("remove", types.String.NonNull().List(), "Tags to remove; those that are not there are ignored."),
            (input, _) => new TagTicket { Add = [.. input.GetList<string>("add")], Remove = [.. input.GetList<string>("remove")] },
            (grain, command, actor) => grain.Tag(command, actor));
        commands.Add<SetField>(
            "setTicketField",
            "Sets or clears a custom field.",
            Permission.WorkTickets,
            input => input
                .Field("key", types.String.NonNull(), "The field's slug.")
                .Field("value", types.CustomFieldValueInput, "The value. Null clears it."),
            (input, _) => FieldId.TryParse(input.GetString("key"), out var field)
                ? new SetField(field, input.Get<FieldValue>("value"))
                : InputErrors.NotFound("field", "key"),
            (grain, command, actor) => grain.SetField(command, actor));
        commands.Add<ApplyPolicy>(
            "applyPolicy",
            "Measures the ticket by the policy that the tenant's newest configuration has for it. Closed cycles stay as judged.",
            Permission.WorkTickets,
            _ => { },
            (_, _) => new ApplyPolicy(),
            (grain, command, actor) => grain.ApplyPolicy(command, actor));
    }

    private static void DeclareTraits(TicketCommands commands, SchemaTypes types) => commands.Add<ChangeTraits>(
        "changeTicket",
        "Changes what kind of ticket it is. What is null or left out stays as it is.",
        Permission.WorkTickets,
        input => input
            .Field("subject", types.String, "One line that says what it is about, 1 to 300 characters.")
            .Field("type", TicketEnums.Type(types), "The ITIL kind.")
            .Field("category", types.String, "A category path of the tenant; empty for none.")
            .Field("channel", TicketEnums.Channel(types), "How the customer reached us.")
            .Field("organisationId", types.Id, "The requester's organisation.")
            .Field("isVip", types.Boolean, "Whether the requester is a VIP."),
        (input, request) =>
        {
            OrganisationId? organisation = null;
            if (input.GetString("organisationId") is { } id)
            {
                organisation = request.SlugOf<OrganisationId>(id, NodeKind.Organisation);
                if (organisation is null)
                    return InputErrors.NotFound("organisation", "organisationId");
            }

            return new ChangeTraits
            {
                Subject = input.GetString("subject"),
                Type = input.Get<TicketType?>("type"),
                Category = input.GetString("category"),
                Channel = input.Get<ContactChannel?>("channel"),
                Organisation = organisation,
                Vip = input.Get<bool?>("isVip"),
            };
        },
        (grain, command, actor) => grain.ChangeTraits(command, actor));
}
