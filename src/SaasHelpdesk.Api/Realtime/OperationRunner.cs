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
internal sealed class OperationRunner(GraphQLExecutor executor, Admission admission, TimeProvider time)
{
    /// <summary>Everything that comes before execution, the same as for HTTP.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="request">The request.</param>
    /// <param name="bytes">Its length.</param>
    /// <param name="rate">How it was charged.</param>
    /// <returns>The operation, which the engine may have refused; null if there is nothing left for it.</returns>
    public PreparedOperation? Admit(Principal principal, GraphQLRequest request, long bytes, out RateVerdict rate)
    {
        if (admission.RefuseEarly(principal) is { } refused)
        {
            rate = refused;
            return null;
        }

        var operation = executor.Prepare(request);
        rate = admission.Charge(principal, operation, bytes);
        return rate.IsAdmitted ? operation : null;
    }

    /// <summary>Runs an operation to its end. Does not throw, save for what the output throws and for cancellation.</summary>
    /// <exception cref="OperationCanceledException">The operation was ended from outside.</exception>
    public Task Run(PreparedOperation operation, SubscriptionSession session, IOperationOutput output, FaultHandler faults) =>
        Guard(session, output, faults, () => Run(operation, session, output, faults, renewed: false));

    /// <summary>Admits a request and runs it to its end.</summary>
    /// <exception cref="OperationCanceledException">The operation was ended from outside.</exception>
    public Task Run(GraphQLRequest request, long bytes, SubscriptionSession session, IOperationOutput output, FaultHandler faults) =>
        Guard(session, output, faults, async () =>
        {
            var principal = (await session.Renew()).Principal;
            return Admit(principal, request, bytes, out var rate) is { } operation
                ? await Run(operation, session, output, faults, renewed: true)
                : [RateErrors.Of(rate, time.GetCurrentInstant())];
        });

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
        PreparedOperation operation, SubscriptionSession session, IOperationOutput output, FaultHandler faults, bool renewed)
    {
        if (operation.Errors.Count > 0)
            return operation.Errors;
        if (!renewed)
            await session.Renew();
        if (operation.IsSubscription)
            return await Subscribe(operation, session, output, faults);
        await Execute(operation, session, output, faults);
        return [];
    }

    private async ValueTask Execute(PreparedOperation operation, SubscriptionSession session, IOperationOutput output, FaultHandler faults)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await executor.ExecuteAsync(operation, session.Environment(faults), buffer, session.Gone);
        await output.Next(buffer.WrittenMemory, null);
    }

    private async ValueTask<IReadOnlyList<GraphQLError>> Subscribe(
        PreparedOperation operation, SubscriptionSession session, IOperationOutput output, FaultHandler faults)
    {
        var stream = await executor.SubscribeAsync(operation, session.Environment(faults), session.Gone);
        if (stream.Errors.Count > 0)
            return stream.Errors;
        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var change in stream.ReadAsync(session.Gone))
        {
            buffer.ResetWrittenCount();
            await change.ExecuteAsync(session.Environment(faults), buffer, session.Gone);
            await output.Next(buffer.WrittenMemory, session.Cursor);
            // One large response must not be held for as long as the subscription lives.
            if (buffer.Capacity > 64 * 1024)
                buffer = new ArrayBufferWriter<byte>();
        }

        return [];
    }
}
