using SaasHelpdesk.Api.Errors;
using SaasHelpdesk.Api.Requests;
using SaasHelpdesk.Api.Tickets;
using SaasHelpdesk.Domain.Ports;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Api.Bulk;

/// <summary>Sends the commands: a few tickets at a time, each ticket's one after the other. Reads are one statement before and one after.</summary>
internal static class BulkRun
{
    // As many as the ledger commits together without one request taking all of it.
    private const int Parallel = 8;

    public static async ValueTask<IReadOnlyList<BulkTicketResult>> Do(ApiRequest request, IReadOnlyList<BulkTarget> targets, IReadOnlyList<BulkStep> steps)
    {
        var rows = await Find(request, targets);
        var outcomes = new Outcome[targets.Count];
        await System.Threading.Tasks.Parallel.ForEachAsync(
            Enumerable.Range(0, targets.Count),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = request.Cancellation },
            async (i, _) => outcomes[i] = rows[i] is { } row ? await Do(request, row, targets[i].ExpectedVersion, steps) : Outcome.NotFound());

        for (var i = 0; i < targets.Count; i++)
        {
            if (rows[i] is not { } row)
                continue;
            request.Changed(row.Id);
            if (outcomes[i].State is { } state)
                request.States.Prime(row.Id, state);
        }

        var after = await Find(request, targets);
        return [.. targets.Select((target, i) => new BulkTicketResult(target.GivenId, after[i], outcomes[i].Done, outcomes[i].Errors))];
    }

    private static async Task<Outcome> Do(ApiRequest request, TicketRow row, long? expectedVersion, IReadOnlyList<BulkStep> steps)
    {
        var grain = request.Shared.Grains.Ticket(request.Tenant, row.Id);
        TicketState? state = null;
        for (var done = 0; done < steps.Count; done++)
        {
            if (!TicketAccess.Allows(request, steps[done].Permission, row))
                return new Outcome(state, done, [InputErrors.NotAllowed().ToError()]);
            // The version is that of the first step; the steps behind it meet what it made.
            var answer = await steps[done].Command(grain, done == 0 ? expectedVersion : null, request.Actor);
            state = answer.State;
            if (answer.Refusal is { } refusal)
                return new Outcome(state, done, [refusal.ToError(answer.ChangedFields.IsDefault ? [] : answer.ChangedFields, answer.Version)]);
        }

        return new Outcome(state, steps.Count, []);
    }

    private static async Task<TicketRow?[]> Find(ApiRequest request, IReadOnlyList<BulkTarget> targets)
    {
        // All are asked for before the first is waited for, so that they share a statement.
        var loads = targets.Select(target => TicketAccess.Find(request, target.Ticket).AsTask()).ToList();
        return await Task.WhenAll(loads);
    }

    private sealed record Outcome(TicketState? State, int Done, IReadOnlyList<MutationError> Errors)
    {
        public static Outcome NotFound() => new(null, 0, [InputErrors.NotFound("ticket", "ticketId").ToError()]);
    }
}
