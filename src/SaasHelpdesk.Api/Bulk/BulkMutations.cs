using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Schema;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Results;
using SaasHelpdesk.GraphQL.Types;
using SaasHelpdesk.GraphQL.Types.Input;
using SaasHelpdesk.Identity.Permissions;

namespace SaasHelpdesk.Api.Bulk;

/// <summary>Doing the same to many tickets.</summary>
internal static class BulkMutations
{
    public const int MostActions = 10;

    // As much as so many mutations of one ticket.
    private const int Cost = 10 * MostActions * BulkTargets.Most;

    // An input object without fields is none.
    private static readonly string[] WithoutFields = ["takeTicket", "applyPolicy"];

    // Speaks of one message of one ticket.
    private static readonly string[] OfOneTicket = ["editMessage"];

    public static void Declare(SchemaTypes types, IReadOnlyList<BulkAction> all)
    {
        var actions = all.Where(action => !OfOneTicket.Contains(action.Name)).ToList();
        var action = types.Schema.InputObject("BulkTicketActionInput", "One thing to do to each ticket: exactly one field, named for the mutation that does it to one ticket.").OneOf();
        foreach (var one in actions)
            DeclareAction(types, action, one);
        var ticket = types.Schema.InputObject("BulkTicketInput", "A ticket with the version of it that you saw.")
            .Field("ticketId", types.Id.NonNull(), "The ticket.")
            .Field("expectedVersion", types.Int, "If it has changed since, nothing is done to it. Null: whatever its version.");
        Mutations.Declare<BulkPayload>(
            types,
            "bulkUpdateTickets",
            $"Does up to {MostActions} things to up to {BulkTargets.Most} tickets. Each ticket stands for itself: its rights, its version, its errors; one that is refused holds up no other, and its remaining actions are not done. Actions that say what already is change nothing, so that repeating is harmless but for messages and time. To rename a tag: filter by it, add the new one, remove the old one, and repeat while `hasMore`.",
            input => input
                .Field("ticketIds", types.Id.NonNull().List(), $"The tickets: 1 to {BulkTargets.Most} ids. This, `tickets` or `filter`.")
                .Field("tickets", ticket.NonNull().List(), $"The tickets with the versions that you saw: 1 to {BulkTargets.Most}.")
                .Field("filter", TicketFilterInput.Type(types), $"The tickets that pass: the first {BulkTargets.Most} by number.")
                .Field("actions", action.NonNull().List().NonNull(), $"What to do, in this order: 1 to {MostActions}."),
            payload => DeclarePayload(types, payload),
            (input, request) => Run(input, request, actions),
            Cost);
    }

    private static void DeclareAction(SchemaTypes types, InputObjectType<InputObject> action, BulkAction one)
    {
        if (WithoutFields.Contains(one.Name))
        {
            action.Field(one.Name, types.Boolean, $"True: as `{one.Name}`.");
            return;
        }

        var fields = types.Schema.InputObject($"{char.ToUpperInvariant(one.Name[0])}{one.Name[1..]}ActionInput", $"What `{one.Name}` takes besides the ticket.");
        one.Fields(fields);
        action.Field(one.Name, fields, $"As `{one.Name}`.");
    }

    private static void DeclarePayload(SchemaTypes types, ObjectType<BulkPayload> payload)
    {
        var result = types.Schema.Object<BulkTicketResult>("BulkTicketResult", "What became of one ticket.");
        result.Field("ticketId", types.Id.NonNull(), "The id as it was given.", r => r.TicketId);
        result.Field("ticket", types.Ticket, "The ticket after it, or as it is if it was refused. Null if there is none that you may see.", r => r.Ticket);
        result.Field("actionsDone", types.Int.NonNull(), "How many of the actions were done, from the first on.", r => r.ActionsDone);
        result.Field("errors", types.Schema.Union<MutationError>("BulkUpdateTicketsError").NonNull().List().NonNull(), "Why the next action was not done; empty if all were.", r => r.Errors).Cost(1, 1);
        payload.Field("results", result.NonNull().List().NonNull(), "One for each ticket, in the order in which they were given.", p => p.Results).Cost(1, BulkTargets.Most);
        payload.Field("hasMore", types.Boolean.NonNull(), "Whether the filter lets further tickets pass.", p => p.HasMore);
    }

    private static async ValueTask<BulkPayload> Run(InputObject input, ApiRequest request, IReadOnlyList<BulkAction> actions)
    {
        if (!request.Allows(Permission.WriteTickets))
            return BulkPayload.Refused(InputErrors.NotAllowed());
        var steps = await Steps(input, request, actions);
        if (!steps.IsSuccess)
            return BulkPayload.Refused(steps.Refusal);
        var targets = await BulkTargets.Read(input, request);
        return targets.IsSuccess
            ? new BulkPayload(await BulkRun.Do(request, targets.Value.Tickets, steps.Value), targets.Value.HasMore, [])
            : BulkPayload.Refused(targets.Refusal);
    }

    private static async ValueTask<Result<IReadOnlyList<BulkStep>>> Steps(InputObject input, ApiRequest request, IReadOnlyList<BulkAction> actions)
    {
        var wanted = input.GetList<InputObject>("actions");
        if (wanted.Count is < 1 or > MostActions)
            return BulkErrors.Actions();
        var steps = new List<BulkStep>(wanted.Count);
        for (var i = 0; i < wanted.Count; i++)
        {
            var item = wanted[i];
            var action = actions.First(candidate => item.Has(candidate.Name));
            if (WithoutFields.Contains(action.Name) && !item.Get<bool>(action.Name))
                return Refusal.Validation("bulk.action", "An action that takes nothing is wanted with true.", $"actions.{i}.{action.Name}");
            // What takes no fields reads none.
            var command = await action.Read(WithoutFields.Contains(action.Name) ? item : item.GetObject(action.Name)!, request);
            if (!command.IsSuccess)
                return command.Refusal with { Field = $"actions.{i}.{action.Name}{(command.Refusal.Field is { } field ? "." + field : "")}" };
            steps.Add(new BulkStep(action.Permission, command.Value));
        }

        return steps;
    }
}
