using System.Buffers;
using NodaTime.Extensions;
using SaasHelpdesk.Api.Http;
using SaasHelpdesk.Api.Limits;
using SaasHelpdesk.GraphQL;
using SaasHelpdesk.GraphQL.Execution;
using SaasHelpdesk.GraphQL.Requests;
using SaasHelpdesk.Identity.Principals;

namespace SaasHelpdesk.Api.Realtime;

/// <summary>Runs operations of any kind for transports that take more than one response. One response is made and sent before the next is begun.</summary>
internal sealed class OperationRunner(GraphQLExecutor executor, OperationSource operations, Admission admission, TimeProvider time)
{
    /// <summary>Everything that comes before execution, the same as for HTTP.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="request">The request.</param>
    /// <param name="bytes">Its length.</param>
    /// <param name="rate">How it was charged.</param>
    /// <param name="fault">Why there is no operation.</param>
    /// <returns>The operation, which the engine may have refused; or null with <paramref name="fault"/>.</returns>
    public PreparedOperation? Admit(Principal principal, GraphQLRequest request, long bytes, out RateVerdict rate, out HttpFault? fault)
    {
        if (admission.RefuseEarly(principal) is { } refused)
        {
            (rate, fault) = (refused, HttpFault.RateLimited(refused, time.GetCurrentInstant()));
            return null;
        }

        rate = default;
        if (operations.Prepare(principal.Tenant, ref request, out fault) is not { } operation)
            return null;
        rate = admission.Charge(principal, operation, bytes);
        if (rate.IsAdmitted)
            return operation;
        fault = HttpFault.RateLimited(rate, time.GetCurrentInstant());
        return null;
    }

    /// <summary>Runs an operation to its end. Does not throw, save for what the output throws and for cancellation.</summary>
    /// <exception cref="OperationCanceledException">The operation was ended from outside.</exception>
    public Task Run(PreparedOperation operation, RateVerdict rate, SubscriptionSession session, IOperationOutput output, FaultHandler faults) =>
        Guard(session, output, faults, async () => await Run(operation, rate, (await session.Renew()).Principal, session, output, faults));

    /// <summary>Admits a request and runs it to its end.</summary>
    /// <exception cref="OperationCanceledException">The operation was ended from outside.</exception>
    public Task Run(GraphQLRequest request, long bytes, SubscriptionSession session, IOperationOutput output, FaultHandler faults) =>
        Guard(session, output, faults, async () =>
        {
            var principal = (await session.Renew()).Principal;
            return Admit(principal, request, bytes, out var rate, out var fault) is { } operation
                ? await Run(operation, rate, principal, session, output, faults)
                : [ErrorOf(fault!)];
        });

    private static GraphQLError ErrorOf(HttpFault fault) => new(fault.Message, fault.Code, Extensions: fault.Details);

    private static async Task Guard(
        SubscriptionSession session, IOperationOutput output, FaultHandler faults, Func<ValueTask<IReadOnlyList<GraphQLError>>> run)
    {
        IReadOnlyList<GraphQLError> failures;
        try
        {
            failures = await run();
        }
        catch (GraphQLException refused)
        {
            failures = [new GraphQLError(refused.Message, refused.Code, Extensions: refused.Extensions)];
        }
        catch (Exception error) when (error is not TransportException && !(error is OperationCanceledException && session.Gone.IsCancellationRequested))
        {
            var details = faults.Handle(error);
            failures = [new GraphQLError(details.Message, details.Code, Extensions: details.Extensions)];
        }

        if (failures.Count == 0)
            await output.Complete();
        else
            await output.Fail(failures);
    }

    private async ValueTask<IReadOnlyList<GraphQLError>> Run(
        PreparedOperation operation,
        RateVerdict rate,
        Principal principal,
        SubscriptionSession session,
        IOperationOutput output,
        FaultHandler faults)
    {
        if (operation.Errors.Count > 0)
            return operation.Errors;
        if (operation.IsSubscription)
            return await Subscribe(operation, rate, session, output, faults);
        using var turn = await admission.Enter(principal, rate, session.Gone);
        if (turn.Refusal is { } refusal)
            return [ErrorOf(HttpFault.Busy(refusal))];
        await Execute(operation, session, output, faults);
        return [];
    }

    private async ValueTask Execute(PreparedOperation operation, SubscriptionSession session, IOperationOutput output, FaultHandler faults)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await executor.ExecuteAsync(operation, session.Environment(faults), buffer, session.Gone);
        await output.Next(buffer.WrittenMemory, null);
    }

    // Each payload is paid for and waits for its turn like a query: otherwise many subscriptions, or one from the beginning of the feed, would be
    // a way round both. Who is refused goes on later from the cursor of the last payload.
    private async ValueTask<IReadOnlyList<GraphQLError>> Subscribe(
        PreparedOperation operation, RateVerdict begun, SubscriptionSession session, IOperationOutput output, FaultHandler faults)
    {
        var paid = true;
        var stream = await executor.SubscribeAsync(operation, session.Environment(faults), session.Gone);
        if (stream.Errors.Count > 0)
            return stream.Errors;
        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var change in stream.ReadAsync(session.Gone))
        {
            buffer.ResetWrittenCount();
            var principal = session.Request.Principal;
            var rate = paid ? begun : admission.Charge(principal, operation, 0);
            if (!rate.IsAdmitted)
                return [ErrorOf(HttpFault.RateLimited(rate, time.GetCurrentInstant()))];
            paid = false;
            using (var turn = await admission.Enter(principal, rate, session.Gone))
            {
                if (turn.Refusal is { } refusal)
                    return [ErrorOf(HttpFault.Busy(refusal))];
                await change.ExecuteAsync(session.Environment(faults), buffer, session.Gone);
            }

            await output.Next(buffer.WrittenMemory, session.Cursor);
            // One large response must not be held for as long as the subscription lives.
            if (buffer.Capacity > 64 * 1024)
                buffer = new ArrayBufferWriter<byte>();
        }

        return [];
    }
}
