using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tickets;

/// <content>Status, resolving, reopening, closing.</content>
internal static partial class TicketMutations
{
    private static void DeclareLifeCycle(TicketCommands commands, SchemaTypes types)
    {
        commands.Add<ChangeStatus>(
            "changeStatus",
            "Moves the ticket to a status of the tenant. The status' category decides what that means: resolving, reopening, closing, waiting.",
            Permission.WorkTickets,
            input => input
                .Field("status", types.String.NonNull(), "The status' name.")
                .Field("until", types.DateTime, "For a status that waits for a date: that date, in the future.")
                .Field("reason", types.String, "Why."),
            (input, _) => new ChangeStatus(input.GetString("status")!)
            {
                Until = input.Get<NodaTime.Instant?>("until"),
                Reason = input.GetString("reason"),
            },
            (grain, command, actor) => grain.ChangeStatus(command, actor));
        DeclareResolving(commands, types);
        commands.Add<ReopenTicket>(
            "reopenTicket",
            "Takes a resolved ticket up again, within the tenant's window.",
            Permission.WriteTickets,
            input => input.Field("reason", types.String.NonNull(), "Why, 1 to 2,000 characters."),
            (input, _) => new ReopenTicket(input.GetString("reason")!),
            (grain, command, actor) => grain.Reopen(command, actor));
        commands.Add<CloseTicket>(
            "closeTicket",
            "Closes a resolved ticket for good.",
            Permission.WriteTickets,
            input => input.Field("status", types.String, "A status of the category closed. Null for the tenant's default."),
            (input, _) => new CloseTicket { Status = input.GetString("status") },
            (grain, command, actor) => grain.Close(command, actor));
    }

    private static void DeclareResolving(TicketCommands commands, SchemaTypes types)
    {
        var resolution = types.Schema.InputObject("TicketResolutionInput", "How a ticket was solved.", ReadResolution)
            .Field("cause", types.String, "What was the cause, up to 4,000 characters.")
            .Field("solution", types.String, "What was done, up to 4,000 characters.")
            .Field("code", types.String, "A code of the tenant's choice, up to 64 characters.")
            .FieldWithDefault("isWorkaround", types.Boolean.NonNull(), "Whether it is a way around, with the lasting repair still to come.", "false");
        commands.Add<ResolveTicket>(
            "resolveTicket",
            "Resolves the ticket: its clocks stop. A requester withdraws with it.",
            Permission.WriteTickets,
            input => input
                .Field("resolution", resolution, "Cause and solution. Tenants may require it; a requester gives none.")
                .Field("status", types.String, "A status of the category resolved. Null for the tenant's default.")
                .Field("reply", types.String, "A public reply that goes out with it."),
            (input, request) => input.Get<TicketResolution>("resolution") is not null && !request.Principal.IsSupport
                ? InputErrors.NotAllowed("resolution")
                : new ResolveTicket
                {
                    Resolution = input.Get<TicketResolution>("resolution"),
                    Status = input.GetString("status"),
                    Reply = input.GetString("reply"),
                },
            (grain, command, actor) => grain.Resolve(command, actor));
    }

    private static TicketResolution ReadResolution(InputObject input) => new()
    {
        Cause = input.GetString("cause"),
        Solution = input.GetString("solution"),
        Code = input.GetString("code"),
        Workaround = input.Get<bool>("isWorkaround"),
    };
}
