using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.Domain.Tickets;
using SaasHelpdesk.Domain.Tickets.Commands;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Tickets;

/// <content>Merging and linking. Both tickets must be such that the principal may work on them.</content>
internal static partial class TicketMutations
{
    private static void DeclareRelations(TicketCommands commands, SchemaTypes types)
    {
        commands.Declare(
            "mergeTickets",
            "Ends a ticket in favour of another, which takes over its people, time and links and, if it came in earlier, its intake. The payload's ticket is the one that stays. Repeating it is harmless.",
            input => input.Field("intoId", types.Id.NonNull(), "The ticket that stays."),
            Merge);
        commands.Add<LinkTickets>(
            "linkTickets",
            "Links the ticket to another; the other one gets the inverse link.",
            Permission.WorkTickets,
            input => input
                .Field("otherId", types.Id.NonNull(), "The other ticket.")
                .Field("kind", TicketEnums.LinkKind(types).NonNull(), "What the other ticket is to this one."),
            async (input, request) => (await Other(input, request)).Then(other => new LinkTickets(other, input.Get<LinkKind>("kind"))),
            (grain, command, actor) => grain.Link(command, actor));
        commands.Add<UnlinkTickets>(
            "unlinkTickets",
            "Removes a link, at both tickets.",
            Permission.WorkTickets,
            input => input
                .Field("otherId", types.Id.NonNull(), "The other ticket.")
                .Field("kind", TicketEnums.LinkKind(types).NonNull(), "What the other ticket is to this one."),
            async (input, request) => (await Other(input, request)).Then(other => new UnlinkTickets(other, input.Get<LinkKind>("kind"))),
            (grain, command, actor) => grain.Unlink(command, actor));
    }

    private static async ValueTask<Result<TicketId>> Other(InputObject input, ApiRequest request)
    {
        var (ticket, refusal) = await TicketCommands.Find(request, input.GetString("otherId")!, Permission.WorkTickets, "otherId");
        return refusal is null ? ticket!.Id : refusal;
    }

    /// <summary>
    /// The survivor is asked first, and what it takes over is durable before the other ticket ends. Its effect ends the other ticket too, so that a
    /// crash between the two steps still leads to a complete merge.
    /// </summary>
    private static async ValueTask<TicketPayload> Merge(InputObject input, ApiRequest request)
    {
        var (merged, refusal) = await TicketCommands.Find(request, input.GetString("ticketId")!, Permission.WorkTickets);
        if (merged is null || refusal is not null)
            return TicketPayload.Refused(refusal!, merged);
        (var survivor, refusal) = await TicketCommands.Find(request, input.GetString("intoId")!, Permission.WorkTickets, "intoId");
        if (survivor is null || refusal is not null)
            return TicketPayload.Refused(refusal!, survivor);

        // Done already: said again without looking whether a closed ticket may be merged.
        if (merged.MergedInto == survivor.Id)
            return new TicketPayload(survivor, []);
        var state = await request.States.Load(merged.Id) ?? throw new InvalidOperationException($"Ticket {merged.Id} has a row but no stream.");
        if (input.Get<int?>("expectedVersion") is { } expected && expected != state.Version)
            return new TicketPayload(survivor, [new ConflictError($"The ticket is at version {state.Version}, not {expected}.", "ticket.version", [], state.Version)]);
        var grains = request.Shared.Grains;
        var absorbed = await grains.Ticket(request.Tenant, survivor.Id).Absorb(AbsorbTicket.Of(state), request.Actor);
        if (absorbed.Refusal is not null)
            return await TicketCommands.Answer(request, survivor.Id, absorbed);
        var ended = await grains.Ticket(request.Tenant, merged.Id).MergeInto(new MergeInto(survivor.Id), request.Actor);
        request.Changed(merged.Id);
        return await TicketCommands.Answer(request, survivor.Id, ended.Refusal is null ? absorbed : absorbed with { Refusal = ended.Refusal });
    }
}
