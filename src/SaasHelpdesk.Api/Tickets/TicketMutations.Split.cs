using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tickets;

/// <content>Splitting.</content>
internal static partial class TicketMutations
{
    private static void DeclareSplit(SchemaTypes types) => Mutations.Declare<SplitPayload>(
        types,
        "splitTicket",
        "Copies messages into a new ticket, for a conversation that went on to something else. The messages stay in the source as well, and keep author, time, files and whether they are internal. The new ticket has the source's requester, classification, team, watchers and custom fields; it is new, nobody is assigned, and its clocks start now. Both are linked.",
        input => input
            .Field("ticketId", types.Id.NonNull(), "The source.")
            .Field("expectedVersion", types.Int, "The version of the source that you saw; if it has changed since, nothing is done. Null: whatever its version.")
            .Field("subject", types.String.NonNull(), "What the new ticket is about, 1 to 300 characters.")
            .Field("messages", types.Int.NonNull().List(), "Numbers of the messages in the source, 1 to 50. Either these or `fromMessage`.")
            .Field("fromMessage", types.Int, "Number of a message in the source: it and all after it, at most 50, are taken. Either this or `messages`."),
        payload =>
        {
            payload.Field("ticket", types.Ticket, "The source after it, or as it is if it was refused. Null if there is none that you may see.", p => p.Ticket);
            payload.Field("newTicket", types.Ticket, "The new ticket. Null if it was refused.", p => p.NewTicket);
        },
        Split);

    /// <summary>
    /// The source says what is split off and under which number; its effect opens the new ticket. That is told here as well, so that the answer
    /// can show it, and is the same message whichever comes first.
    /// </summary>
    private static async ValueTask<SplitPayload> Split(InputObject input, ApiRequest request)
    {
        var (source, refusal) = await TicketCommands.Find(request, input.GetString("ticketId")!, Permission.WorkTickets);
        if (source is null || refusal is not null)
            return new SplitPayload(source, null, [refusal!.ToError()]);
        var opened = await request.NextTicketNumber();
        var command = new SplitTicket(opened, input.GetString("subject")!)
        {
            Messages = [.. input.GetList<int>("messages")],
            From = input.Get<int?>("fromMessage"),
            ExpectedVersion = input.Get<int?>("expectedVersion"),
        };
        var grains = request.Shared.Grains;
        var answer = await grains.Ticket(request.Tenant, source.Id).Split(command, request.Actor);
        if (answer.Refusal is null)
            await grains.Ticket(request.Tenant, opened).Deliver(new OpenSplit(source.Id));
        var payload = await TicketCommands.Answer(request, source.Id, answer);
        request.Changed(opened);
        return new SplitPayload(payload.Ticket, answer.Refusal is null ? await TicketAccess.Find(request, opened) : null, payload.Errors);
    }
}
